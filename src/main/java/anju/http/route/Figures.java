package anju.http.route;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** What Prometheus may know of a node: times by operation and status, and the machine; never a person. */
public final class Figures {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final List<LongSupplier> held = new CopyOnWriteArrayList<>();

    /** The figures of a node. */
    public Figures() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new JvmGcMetrics().bindTo(registry);
    }

    /** Where other parts of the node count. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** A figure of another part that only grows. */
    public void counts(String name, String what, LongSupplier figure) {
        held.add(figure); // the registry forgets what nobody else holds
        FunctionCounter.builder(name, figure, LongSupplier::getAsLong).description(what).register(registry);
    }

    /** A figure of another part that comes and goes. */
    public void shows(String name, String what, LongSupplier figure) {
        Gauge.builder(name, figure, LongSupplier::getAsLong).description(what).strongReference(true).register(registry);
    }

    void answered(String operation, int status, Duration took) {
        Timer.builder("anju.http.requests")
            .description("Requests by operation and status")
            .tag("operation", operation)
            .tag("status", String.valueOf(status))
            .register(registry)
            .record(took);
    }

    /** The text that Prometheus reads. */
    String text() {
        return registry.scrape();
    }
}
