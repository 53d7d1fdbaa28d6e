package anju.city;

import static anju.pg.secret.EncryptedColumn.ADDRESS_LINE;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.ground.Community;
import anju.city.ground.Huizhou;
import anju.city.load.RegisterRows;
import anju.city.load.Secrets;
import anju.city.people.Numbers;
import anju.people.Gender;
import anju.people.Worker;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One centre, one resident next door, and a crowd of workers who could all come to bathe them at any time of the day:
 * for races and load runs, in an empty city. Everybody is invented and says so; nobody has a password.
 */
public record CrowdedCentre(UUID resident, UUID coordinator, List<UUID> workers) {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate LONG_AFTER = LocalDate.of(2099, 12, 31);
    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);
    private static final List<String> CERTIFICATES = List.of("care-worker", "bathing");
    private static final int STAFF = 8; // of the kinds of invented numbers one that the demo city does not use

    /** Copies the list. */
    public CrowdedCentre {
        workers = List.copyOf(workers);
    }

    /** Adds it to the empty city in that database, which these keys protect. */
    public static CrowdedCentre load(DatabaseAddress owner, Keys keys, int workers) {
        return CityTransaction.run(owner, (connection, now) -> {
            try (Tables tables = new Tables(connection)) {
                var made = new Made(tables, Secrets.of(keys), now).centre(workers);
                tables.flush();
                tables.settle();
                return made;
            }
        });
    }

    private static final class Made {

        private final Tables tables;
        private final Secrets secrets;
        private final RegisterRows register;
        private final Instant now;
        private final Community community = Huizhou.read()
            .communities()
            .stream()
            .filter(Community::urban)
            .findFirst()
            .orElseThrow();
        private int people;

        Made(Tables tables, Secrets secrets, Instant now) {
            this.tables = tables;
            this.secrets = secrets;
            this.register = new RegisterRows(tables, secrets);
            this.now = now;
        }

        CrowdedCentre centre(int workers) {
            UUID centre = organisation();
            UUID coordinator = person("协调员");
            tables
                .rows(Table.ROLE_GRANT)
                .add(UUID.randomUUID())
                .add(coordinator)
                .add("coordinator")
                .add(centre)
                .add(null)
                .add(now)
                .end();
            UUID resident = resident();
            List<UUID> crowd = new ArrayList<>();
            for (int i = 1; i <= workers; i++) {
                crowd.add(worker(centre, "护理员" + i));
            }
            return new CrowdedCentre(resident, coordinator, crowd);
        }

        private UUID organisation() {
            UUID id = UUID.randomUUID();
            tables
                .rows(Table.ORGANISATION)
                .add(id)
                .add(community.shortName() + "居家养老服务中心")
                .add(community.code())
                .add(community.place().lat())
                .add(community.place().lng())
                .add(true)
                .add(true)
                .add(null)
                .add(null)
                .add(null)
                .add(LONG_AGO)
                .end();
            tables.rows(Table.ORGANISATION_ROLE).add(id).add("home-care-centre").end();
            tables.rows(Table.COMMUNITY_CENTRE).add(community.code()).add(id).end();
            return id;
        }

        private UUID resident() {
            UUID id = person("服务对象");
            tables
                .rows(Table.RESIDENT)
                .add(id)
                .add(community.code())
                .add(null)
                .add(1)
                .add(true)
                .add(null)
                .add(null)
                .add(null)
                .end();
            tables
                .rows(Table.ADDRESS)
                .add(UUID.randomUUID())
                .add(id)
                .add("home")
                .add(secrets.cipher().encrypt(ADDRESS_LINE, community.name() + "1号"))
                .add(community.place().lat())
                .add(community.place().lng())
                .add(true)
                .add(community.area().word())
                .add(true)
                .end();
            tables.rows(Table.PURSE).add(UUID.randomUUID()).add(id).add("self-pay").add(null).end();
            return id;
        }

        private UUID worker(UUID centre, String name) {
            UUID id = person(name);
            tables
                .rows(Table.WORKER)
                .add(id)
                .add(centre)
                .add(community.place().lat())
                .add(community.place().lng())
                .add(community.area().word())
                .list(List.of())
                .add(480)
                .add(2_640)
                .add(LONG_AGO)
                .add(null)
                .end();
            for (String kind : CERTIFICATES) {
                register.certificate(UUID.randomUUID(), id, new Worker.Certificate(kind, LONG_AGO, LONG_AFTER));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                register.shift(UUID.randomUUID(), id, new Worker.Shift(day, EARLY, LATE, null, null, LONG_AGO, null));
            }
            return id;
        }

        private UUID person(String name) {
            UUID id = UUID.randomUUID();
            String phone = Numbers.phone(STAFF, people++);
            register.person(id, name, Gender.FEMALE, null, phone, null, true);
            return id;
        }
    }
}
