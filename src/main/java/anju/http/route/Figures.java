package anju.http.route;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What Prometheus may know of a node: times by operation and status, and the machine; never a person. */
public final class Figures {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

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
