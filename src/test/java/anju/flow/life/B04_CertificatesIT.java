package anju.flow.life;

import static org.assertj.core.api.Assertions.assertThat;

import anju.catalogue.ServiceItem;
import anju.city.LoadedCity;
import anju.city.seed.CitySize;
import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.centre.Settings;
import anju.flow.port.Actor;
import anju.flow.port.Certificates;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.SlowMatching;
import anju.matching.Weights;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.order.Order;
import anju.people.Gender;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.PgDatabase;
import anju.pg.store.Parts;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.request.Requesting;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of the demo city, asked and matched as always, and their certificates held against a slow re-computation. */
class B04_CertificatesIT {

    private static final int ORDERS = 200;
    private static final Matching MATCHING = Matching.standard();
    private static final FlowSettings SETTINGS = new FlowSettings(
        LoadedCity.ZONE,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );
    private static final Life LIFE = Life.of(SETTINGS, MATCHING, UUID::randomUUID, () -> "4711");
    private static final Random RANDOM = new Random(20261124);

    private static LoadedCity city;
    private static Vertx vertx;
    private static PgStore store;
    private static PgJobRunner jobs;
    private static List<Id<Worker>> everybody;

    @BeforeAll
    static void load() throws Exception {
        city = new LoadedCity(new CitySize(1, 1_000, 150), LocalDate.now(LoadedCity.ZONE).atTime(6, 50));
        vertx = Vertx.vertx();
        var database = new PgDatabase(vertx, city.database.app().connectOptions(), 4, Duration.ofSeconds(30));
        var parts = Parts.of(
            database,
            LoadedCity.KEYS,
            LoadedCity.ZONE,
            MATCHING.limits(),
            Weights.DEFAULT.hardServices()
        );
        store = new PgStore(database, parts, () -> {});
        jobs = new PgJobRunner(database, store);
        everybody = city
            .texts("select person_id from worker order by 1")
            .stream()
            .map(one -> Id.<Worker>of(UUID.fromString(one)))
            .toList();
    }

    @AfterAll
    static void close() throws Exception {
        await(vertx.close());
        city.close();
    }

    @Test
    void everyCertificateEqualsTheRulesAppliedTheSlowWay() throws Exception {
        var services = city.texts("select code from service_item order by 1");
        var residents = city.texts(
            "select person_id from resident where person_id not in (select resident_id from stay) order by 1"
        );
        List<String> wrong = new ArrayList<>();
        Set<Boolean> seen = new HashSet<>();
        for (int i = 0; i < ORDERS; i++) {
            Order order = ask(any(residents), services.get(i % services.size()));
            await(jobs.runDue(Map.of(Jobs.Kind.MATCH, LIFE.due().get(Jobs.Kind.MATCH)), 1_000));
            inOne(unit ->
                unit
                    .certificates()
                    .findNewest(order.id())
                    .map(Optional::orElseThrow)
                    .compose(made -> differences(unit, order, made))
            ).forEach(one -> wrong.add(order.asked().serviceCode() + " " + order.id() + ": " + one));
            seen.add(
                inOne(unit -> unit.certificates().findNewest(order.id()))
                    .orElseThrow()
                    .certificate()
                    .unmet() == null
            );
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("somebody could come, and nobody could").containsExactlyInAnyOrder(true, false);
    }

    private static Future<List<String>> differences(Store.Unit unit, Order order, Certificates.Made made) {
        return need(unit, order, made.at()).compose(need ->
            unit
                .workers()
                .days(need, Set.copyOf(everybody))
                .map((List<WorkerDay> days) -> slow(need).differences(need, days, made.certificate()))
        );
    }

    private static SlowMatching slow(Need need) {
        return new SlowMatching(MATCHING.limits(), need.weights(), Travel.greatCircle(TravelSettings.DEFAULT));
    }

    private static Future<Need> need(Store.Unit unit, Order order, Instant at) {
        var asked = order.asked();
        LocalDate day = asked.window().start().atZone(LoadedCity.ZONE).toLocalDate();
        return Future.all(
            List.of(
                unit.services().find(asked.serviceCode()),
                unit.residents().find(asked.resident()),
                unit.residents().findAddress(asked.resident(), asked.address()),
                unit.residents().centre(asked.centre()),
                unit.residents().known(asked.resident(), asked.serviceCode(), day, order.id()),
                unit.settings().on(asked.centre(), day)
            )
        ).map(all ->
            Need.of(
                order.id(),
                asked,
                all.<Optional<ServiceItem>>resultAt(0).orElseThrow(),
                all.<Optional<Resident>>resultAt(1).orElseThrow(),
                all.<Optional<Resident.Address>>resultAt(2).orElseThrow(),
                all.resultAt(3),
                LoadedCity.ZONE,
                all.resultAt(4),
                at
            ).weighedBy(all.<Settings>resultAt(5).weights())
        );
    }

    private static Order ask(String resident, String service) throws Exception {
        Id<Resident> id = Id.of(UUID.fromString(resident));
        Instant now = inOne(unit -> Future.succeededFuture(unit.now())).truncatedTo(ChronoUnit.SECONDS);
        Instant start = now.plus(Duration.ofMinutes(32 + RANDOM.nextInt(6 * 24 * 60)));
        Gender gender = switch (RANDOM.nextInt(4)) {
            case 0 -> Gender.FEMALE;
            case 1 -> Gender.MALE;
            default -> null;
        };
        var asking = new Requesting.Asking(
            id,
            service,
            TimeWindow.from(start, Duration.ofMinutes(30 + RANDOM.nextInt(270))),
            null,
            null,
            RANDOM.nextInt(4) == 0 ? Set.of(any(everybody)) : Set.of(),
            gender,
            Id.of(id.value())
        );
        var actor = new Actor(Id.of(id.value()), Role.RESIDENT);
        return inOne(unit -> LIFE.request().request(unit, actor, asking)) instanceof Reply.Done<Order> done
            ? done.value()
            : ask(resident, service);
    }

    private static <T> T any(List<T> all) {
        return all.get(RANDOM.nextInt(all.size()));
    }

    private static <T> T inOne(Function<Store.Unit, Future<T>> work) throws Exception {
        return await(store.inOne(work));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
