package anju.city;

import static anju.city.LoadedCity.KEYS;
import static anju.city.LoadedCity.ZONE;
import static anju.city.LoadedCity.instant;
import static org.assertj.core.api.Assertions.assertThat;

import anju.catalogue.ServiceItem;
import anju.matching.MatchOutcome;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.Weights;
import anju.matching.certificate.MatchCertificate;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.PgDatabase;
import anju.pg.store.Parts;
import anju.pg.store.PgStore;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story that the demo is made for: it has to work on any day, at any minute. */
class ComesFirstIT {

    private static final LocalDate LOADED = LocalDate.of(2026, 11, 24);
    private static final Matching MATCHING = Matching.standard();
    private static LoadedCity city;
    private static Vertx vertx;
    private static PgStore store;

    @BeforeAll
    static void load() throws Exception {
        city = new LoadedCity(LOADED.atTime(6, 50));
        vertx = Vertx.vertx();
        var database = new PgDatabase(vertx, city.database.app().connectOptions(), 4, Duration.ofSeconds(30));
        var parts = Parts.of(database, KEYS, ZONE, MATCHING.limits(), Weights.DEFAULT.hardServices());
        store = new PgStore(database, parts, () -> {});
    }

    @AfterAll
    static void close() throws Exception {
        await(vertx.close());
        city.close();
    }

    @Test
    void zhangYulanComesFirstForChenXiuyingAtAnyMinuteOfAnyDay() throws Exception {
        for (int day = 0; day < 8; day++) {
            // every day other minutes, the first and the last that are possible among them
            for (int minute = 0; minute <= 690; minute += day == 0 ? 23 : 67 + day) {
                comesFirst(LOADED.plusDays(day).atTime(7, 0).plusMinutes(minute));
            }
            comesFirst(LOADED.plusDays(day).atTime(18, 30));
        }
    }

    @Test
    void stillAfterTheDemoWasOffForAMonth() throws Exception {
        try (var other = new LoadedCity(LOADED.atTime(12, 0))) {
            LocalDate back = LOADED.plusDays(30);
            other.topUp(back.atTime(15, 20));
            assertThat(visits(other, back)).isEqualTo(1);
            assertThat(visits(other, back.plusDays(7))).isEqualTo(1);
            var database = new PgDatabase(vertx, other.database.app().connectOptions(), 4, Duration.ofSeconds(30));
            var parts = Parts.of(database, KEYS, ZONE, MATCHING.limits(), Weights.DEFAULT.hardServices());
            var certificate = match(new PgStore(database, parts, () -> {}), other, back.atTime(15, 20));
            assertThat(certificate.chosen()).containsExactly(worker(other, "张玉兰"));
            await(database.close());
        }
    }

    @Test
    void theCertificateSaysThatSheCameSixTimesAndWhyLiuFangCannot() throws Exception {
        var certificate = match(store, city, LOADED.plusDays(1).atTime(8, 30));
        var first = certificate.ranked().getFirst();
        assertThat(first.visits()).as("张玉兰 came six times").isEqualTo(6);
        assertThat(certificate.rejected())
            .filteredOn(one -> one.worker().equals(worker(city, "刘芳")))
            .singleElement()
            .satisfies(one ->
                assertThat(one.rules())
                    .extracting(b -> b.rule())
                    .contains("certificate-missing")
            );
    }

    @Test
    void chenXiuyingHasNoOtherVisitTodayAndTomorrow() throws Exception {
        assertThat(
            city.texts(
                """
                select stage from orders o join person p on p.id = o.resident_id
                  where p.name = '陈秀英' and o.window_end > '2026-11-24T00:00+08'"""
            )
        ).isEmpty();
    }

    @Test
    void zhangYulanHasAtMostTwoOtherVisitsADayAndWorksFromSevenToEight() throws Exception {
        for (int day = -7; day <= 7; day++) {
            assertThat(visits(city, LOADED.plusDays(day))).isBetween(1L, 2L);
        }
        assertThat(
            city.texts(
                """
                select distinct starts || '-' || ends from shift s join person p on p.id = s.worker_id
                  where p.name = '张玉兰' and break_from is null and valid_until is null"""
            )
        ).containsExactly("07:00:00-20:00:00");
    }

    @Test
    void theOthersStandWhereTheirStoriesNeedThem() throws Exception {
        assertThat(city.texts(GRANTS)).containsExactly(
            "何勇 service-team 桥东街道",
            "吴敏 auditor ",
            "周敏 centre-lead 东湖社区居家养老服务中心",
            "林局 supervisor ",
            "王建国 coordinator 东湖社区居家养老服务中心",
            "系统管理员 administrator ",
            "赵磊 coordinator 上塘社区居家养老服务中心",
            "黄志强 provider-manager 和颐居家服务有限公司"
        );
        assertThat(city.texts(MANDATES)).containsExactly("李强 false", "李梅 true", "陈小燕 false");
        assertThat(
            city.number(
                """
                select count(*) from worker w join role_grant g on g.organisation_id = w.organisation_id
                  join person p on p.id = g.person_id where p.name = '黄志强'"""
            )
        ).isPositive();
    }

    private static final String GRANTS = """
    select p.name || ' ' || g.role || ' ' || coalesce(o.name, t.name, '') from account a
      join person p on p.id = a.person_id join role_grant g on g.person_id = p.id
      left join organisation o on o.id = g.organisation_id left join town t on t.code = g.town_code
    order by p.name collate "C\"""";

    private static final String MANDATES = """
    select p.name || ' ' || (exists (select 1 from mandate l where l.id = m.id and l.revoked_at is null
        and (l.until is null or l.until > '2026-11-24')))
    from mandate m join person p on p.id = m.relative_id join person r on r.id = m.resident_id
    where r.name = '陈秀英' order by p.name collate "C\"""";

    private static void comesFirst(LocalDateTime at) throws Exception {
        var certificate = match(store, city, at);
        assertThat(certificate.chosen())
            .as("asked at " + at)
            .containsExactly(worker(city, "张玉兰"));
    }

    private static MatchCertificate match(PgStore store, LoadedCity city, LocalDateTime at) throws Exception {
        Instant now = instant(at);
        TimeWindow window = TimeWindow.from(now.plus(Duration.ofMinutes(30)), Duration.ofHours(2));
        Id<Resident> chen = Id.of(
            UUID.fromString(city.texts("select id from person where name = '陈秀英'").getFirst())
        );
        Id<Order> order = Id.of(UUID.randomUUID());
        MatchOutcome outcome = await(
            store.inOne(unit ->
                Future.all(
                    unit.services().find("BATH_HOME"),
                    unit.residents().find(chen),
                    unit.residents().findAddress(chen, null),
                    unit.residents().centreOf(chen),
                    unit.residents().known(chen, "BATH_HOME", at.toLocalDate(), order)
                ).compose(all -> {
                    Optional<ServiceItem> item = all.resultAt(0);
                    Optional<Resident> resident = all.resultAt(1);
                    Optional<Resident.Address> address = all.resultAt(2);
                    Organisation centre = all.resultAt(3);
                    var asked = new Order.Asked(
                        chen,
                        "BATH_HOME",
                        window,
                        address.get().id(),
                        centre.id(),
                        null,
                        Set.of(),
                        null,
                        Id.of(chen.value()),
                        now
                    );
                    var need = Need.of(
                        order,
                        asked,
                        item.get(),
                        resident.get(),
                        address.get(),
                        centre,
                        ZONE,
                        all.resultAt(4),
                        now
                    );
                    return unit
                        .workers()
                        .crew(need)
                        .map(who -> MATCHING.match(need, who.crew(), who.visits()));
                })
            )
        );
        return outcome.certificate();
    }

    private static long visits(LoadedCity city, LocalDate day) throws Exception {
        return city.number(
            """
            select count(*) from assignment a join person p on p.id = a.worker_id where a.live and p.name = '张玉兰'
              and (a.visit_start at time zone 'Asia/Shanghai')::date = date '%s'""".formatted(day)
        );
    }

    private static Id<Worker> worker(LoadedCity city, String name) {
        try {
            return Id.of(
                UUID.fromString(city.texts("select id from person where name = '%s'".formatted(name)).getFirst())
            );
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
