package anju.city;

import static anju.city.LoadedCity.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import anju.http.answer.Language;
import anju.http.answer.Words;
import anju.order.Stage;
import anju.pg.StageJson;
import anju.pg.order.CertificateJson;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Passwords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo city as it is loaded on a Tuesday morning. */
class DemoCityIT {

    private static final LocalDateTime TUESDAY = LocalDate.of(2026, 11, 24).atTime(10, 40);
    private static LoadedCity city;

    @BeforeAll
    static void load() throws SQLException {
        city = new LoadedCity(TUESDAY);
    }

    @AfterAll
    static void close() throws SQLException {
        city.close();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        select count(*) from district                                            | 5
        select count(*) from town                                                | 84
        select count(*) from community                                           | 1364
        select count(*) from community where kind = 'urban'                      | 305
        select count(*) from community_centre                                    | 1364
        select count(*) from organisation_role where role = 'home-care-centre'   | 25
        select count(*) from organisation_role where role = 'day-care-centre'    | 7
        select count(*) from organisation_role where role = 'care-home'          | 64
        select count(*) from organisation_role where role = 'provider'           | 12
        select sum(beds) from organisation join organisation_role on organisation_id = id and role = 'welfare-centre' | 400
        select count(*) from role_grant where role = 'service-team'              | 153
        select count(*) from resident                                            | 2500
        select count(*) from address where main                                  | 2500
        select count(*) from purse where kind = 'self-pay'                       | 2500
        select count(*) from worker                                              | 250
        select count(distinct worker_id) from shift where valid_until is null    | 250
        select count(*) from account                                             | 15
        select count(*) from alarm where state = 'closed'                        | 60
        select count(*) from complaint                                           | 3
        """
    )
    void theNumbersAreThoseThatWereAnnouncedOrAskedFor(String sql, long number) throws SQLException {
        assertThat(city.number(sql)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            // nobody in two places, said once more in plain words
            """
            select a.id from assignment a join assignment b on a.worker_id = b.worker_id and a.id < b.id
              and a.live and b.live and a.visit_start < b.visit_end and b.visit_start < a.visit_end""",
            // a complaint of a visit that had not been yet
            """
            select c.id from complaint c join orders o on o.id = c.order_id where c.raised_at < o.window_end""",
            // a service outside the qualifications of whoever comes
            """
            select a.id from assignment a join orders o on o.id = a.order_id
              join service_item s on s.code = o.service_code, unnest(s.qualifications) q
              where not exists (select 1 from certificate c where c.worker_id = a.worker_id
                and c.kind = any(string_to_array(q, '|'))
                and (a.visit_start at time zone 'Asia/Shanghai')::date between c.valid_from and c.valid_until)""",
            // on leave
            "select a.id from assignment a join leave l on l.worker_id = a.worker_id and l.during && a.during where a.live",
            // the row says something else than its last event
            """
            select o.id from orders o join order_event e on e.order_id = o.id and e.version = o.version
              where e.stage <> o.stage or e.at <> o.changed_at""",
            "select id from orders o where version <> (select count(*) from order_event e where e.order_id = o.id)",
            """
            select a.order_id from order_event a join order_event b on a.order_id = b.order_id
              and a.version < b.version and a.at > b.at""",
            "select order_id from order_event where at > '2026-11-24T10:40:00+08' or version = 1 and kind <> 'requested'",
            // outside what was asked
            """
            select o.id from orders o join assignment a on a.order_id = o.id
              where a.visit_start < o.window_start or a.visit_start > o.window_end""",
            // somebody else's centre or address
            """
            select o.id from orders o join resident r on r.person_id = o.resident_id
              join community_centre c using (community_code) where c.centre_id <> o.centre_id
              and not exists (select from handover h where h.order_id = o.id and h.to_centre = o.centre_id)""",
            "select o.id from orders o join address a on a.id = o.address_id where a.resident_id <> o.resident_id",
            // money
            """
            select order_id from settlement s where total_fen <>
              (select coalesce(sum(amount_fen), 0) from settlement_part p where p.order_id = s.order_id)""",
            "select id from orders o where (stage = 'settled') <> exists (select 1 from settlement where order_id = o.id)",
            """
            select order_id from feedback f join orders o on o.id = f.order_id
              where o.stage not in ('confirmed', 'settled')""",
            // promises without an offer that was accepted, offers without their job
            """
            select a.id from assignment a where not exists (select 1 from offer f join offer_worker w on w.offer_id = f.id
              where f.order_id = a.order_id and f.state = 'accepted' and w.worker_id = a.worker_id
                and w.answer = 'accepted' and w.visit_start = a.visit_start and w.visit_end = a.visit_end)""",
            "select f.id from offer f where (f.state = 'pending') <> exists (select 1 from job where subject = f.id)",
            "select id from offer where state = 'pending' and respond_by < '2026-11-24T10:40:00+08'",
            "select id from orders o where stage = 'dispatched' and not exists (select 1 from proof_code where order_id = o.id)",
            """
            select o.id from orders o where stage in ('cancelled', 'on-hold')
              and exists (select 1 from assignment a where a.order_id = o.id and a.live)""",
            """
            select o.id from orders o where stage in ('verified', 'disputed', 'confirmed', 'settled', 'rejected', 'visited')
              and 2 * (select workers from service_item where code = service_code)
                <> (select count(*) from visit_mark where order_id = o.id)""",
            // every generated name and place says so
            "select id from person where not synthetic",
            "select id from organisation where not (name_synthetic and place_synthetic)",
            "select id from address where not place_synthetic",
            "select code from community where not place_synthetic"
        }
    )
    void nothingContradictsItself(String contradictions) throws SQLException {
        assertThat(city.texts(contradictions)).isEmpty();
    }

    @Test
    void everyStageIsThereAndCanBeRead() throws SQLException {
        List<String> words = Arrays.stream(Stage.class.getPermittedSubclasses())
            .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase())
            .toList();
        assertThat(city.texts("select distinct stage from orders")).containsExactlyInAnyOrderElementsOf(words);
        try (
            Statement statement = city.connection.createStatement();
            ResultSet rows = statement.executeQuery("select stage, facts::text from orders")
        ) {
            while (rows.next()) {
                assertThat(StageJson.read(rows.getString(1), rows.getString(2)).word()).isEqualTo(rows.getString(1));
            }
        }
    }

    @Test
    void everyCertificateCanBeReadAndNamesWhoeverCame() throws SQLException {
        try (
            Statement statement = city.connection.createStatement();
            ResultSet rows = statement.executeQuery(
                """
                select c.body::text, f.id, w.worker_id::text from match_certificate c
                  join offer f on f.order_id = c.order_id and f.made_at = c.made_at
                  join offer_worker w on w.offer_id = f.id"""
            )
        ) {
            int read = 0;
            while (rows.next()) {
                var certificate = CertificateJson.read(rows.getString(1));
                assertThat(certificate.ranked())
                    .extracting(c -> c.worker().toString())
                    .contains(rows.getString(3));
                assertThat(certificate.considered()).isEqualTo(LoadedCity.SIZE.workers());
                read++;
            }
            assertThat(read).isGreaterThan(500);
        }
    }

    @Test
    void everyCentreHasSomebodyForEveryService() throws SQLException {
        assertThat(
            city.texts(
                """
                select o.name || ' ' || s.code from organisation o
                  join organisation_role r on r.organisation_id = o.id and r.role = 'home-care-centre'
                  cross join service_item s
                  where s.workers > (select count(*) from worker w where w.organisation_id = o.id and not exists (
                    select 1 from unnest(s.qualifications) q where not exists (
                      select 1 from certificate c where c.worker_id = w.person_id and c.kind = any(string_to_array(q, '|'))
                        and c.valid_until > date '2026-11-24' + 300)))"""
            )
        ).isEmpty();
    }

    @Test
    void mostOfWhatIsAskedIsMetAndTheRestStaysInTheRegister() throws SQLException {
        long all = city.number("select count(*) from orders");
        long unmet = city.number("select count(*) from orders where stage = 'unmet'");
        assertThat(unmet).isBetween(all / 100, all / 8);
        assertThat(city.texts("select distinct facts->>'reason' from orders where stage = 'unmet'")).contains(
            "nobody-free"
        );
    }

    @Test
    void somebodyHasAnExpiredCertificateAndSomebodyIsOnLeave() throws SQLException {
        assertThat(city.number("select count(*) from certificate where valid_until < date '2026-11-24'")).isPositive();
        assertThat(
            city.number("select count(*) from leave where during @> timestamptz '2026-11-24T02:40Z'")
        ).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "select distinct 'event.' || kind from order_event",
            "select distinct 'unmet.' || (facts->>'reason') from orders where stage = 'unmet'",
            "select distinct 'hold.' || (facts->>'reason') from orders where stage = 'on-hold'",
            "select distinct 'abort.' || (facts->>'reason') from orders where stage = 'aborted'",
            "select distinct 'flag.' || f from visit_mark, unnest(flags) f",
            "select distinct 'difference.' || (d->>'code') from orders, jsonb_array_elements(facts->'differences') d",
            "select distinct 'look.' || operation from audit",
            "select distinct 'qualification.' || kind from certificate",
            "select distinct 'category.' || category from service_item",
            "select distinct 'unit.' || unit from service_item",
            "select distinct 'dialect.' || dialect from resident"
        }
    )
    void everyCodeThatIsShownHasWords(String keys) throws SQLException {
        var words = new Words(LoadedCity.ZONE);
        assertThat(city.texts(keys))
            .isNotEmpty()
            .allSatisfy(key -> {
                assertThat(words.has(Language.ZH_CN, key)).as(key).isTrue();
                assertThat(words.has(Language.EN, key)).as(key).isTrue();
            });
    }

    @Test
    void whatIsPersonalCannotBeReadWithoutTheKeys() throws SQLException {
        var cipher = new FieldCipher(KEYS);
        try (
            Statement statement = city.connection.createStatement();
            ResultSet rows = statement.executeQuery("select phone_enc, id_number_enc, birth_date from person limit 500")
        ) {
            while (rows.next()) {
                assertThat(cipher.decrypt(EncryptedColumn.PERSON_PHONE, rows.getBytes(1))).matches("1[36]\\d{9}");
                String identity = cipher.decrypt(EncryptedColumn.PERSON_ID_NUMBER, rows.getBytes(2));
                if (identity != null) {
                    assertThat(identity).matches("99\\d{15}[0-9X]").contains(rows.getString(3).replace("-", ""));
                    assertThat(hasRightCheckDigit(identity)).as("nobody may have it").isFalse();
                }
            }
        }
        assertThat(city.texts("select to_jsonb(p)::text from person p where name = '陈秀英'")).allSatisfy(row ->
            assertThat(row).doesNotContain("13900000001")
        );
    }

    @Test
    void theDemoPeopleSignInWithTheirPassword() throws SQLException {
        var hashes = city.texts("select distinct password_hash from account");
        assertThat(hashes).allSatisfy(hash -> assertThat(Passwords.verify("anju-demo", hash)).isTrue());
    }

    private static boolean hasRightCheckDigit(String identity) {
        int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (identity.charAt(i) - '0') * weights[i];
        }
        return "10X98765432".charAt(sum % 11) == identity.charAt(17);
    }
}
