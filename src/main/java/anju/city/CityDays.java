package anju.city;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.ground.Community;
import anju.city.held.Absences;
import anju.city.held.Balances;
import anju.city.held.BetweenCentres;
import anju.city.held.Catalogue;
import anju.city.held.Complaints;
import anju.city.held.MovedOrders;
import anju.city.held.OpenOrders;
import anju.city.held.Petitions;
import anju.city.held.PlannedHabits;
import anju.city.held.UnmetNeeds;
import anju.city.load.Progress;
import anju.city.load.Secrets;
import anju.city.seed.Ids;
import anju.city.story.Story;
import anju.city.story.StoryRows;
import anju.city.week.Bookings;
import anju.city.week.Choices;
import anju.city.week.Numbering;
import anju.city.week.Pools;
import anju.city.week.Week;
import anju.matching.Matching;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The orders of the days around today: written for a new city, topped up and played on for one that there is. */
final class CityDays {

    private static final int BACK = 7;
    private static final int AHEAD = 7;
    private static final String EXISTS = "select 1 from orders where id >= ? and id < ? limit 1";

    private final Connection connection;
    private final Tables tables;
    private final InventedCity city;
    private final Secrets secrets;
    private final Instant now;
    private final LocalDate today;
    private final Catalogue catalogue;
    private final Bookings bookings;
    private final Balances balances;
    private final Choices choices;
    private final Week week;
    private final StoryRows rows;

    CityDays(
        Connection connection,
        Tables tables,
        InventedCity city,
        Secrets secrets,
        Matching matching,
        boolean fresh,
        Instant now
    ) throws SQLException {
        tables.settle();
        this.connection = connection;
        this.tables = tables;
        this.city = city;
        this.secrets = secrets;
        this.now = now;
        this.today = LocalDate.ofInstant(now, city.zone());
        this.catalogue = Catalogue.read(connection);
        this.bookings = new Bookings(city.zone());
        this.balances = fresh ? Balances.drawn(city) : Balances.read(city, connection);
        Pools pools = new Pools(city, bookings);
        this.choices = new Choices(city, pools);
        this.week = new Week(city, catalogue, matching, pools, choices, balances);
        this.rows = new StoryRows(tables, secrets, city.ids());
    }

    /** Writes what the demo people's stories tell, the week behind, today and the week ahead. */
    void begin(Progress progress) throws SQLException {
        choose();
        week.stories(now, this::add);
        for (int i = -BACK; i <= AHEAD; i++) {
            week.day(today.plusDays(i), now, Set.of(), this::add);
            progress.at("city.load.days", i + BACK + 1, BACK + AHEAD + 1);
        }
        week.fresh(now, this::add);
        end();
        PlannedHabits.write(connection, now, city.zone());
        Absences.begin(connection, city.zone(), now);
        BetweenCentres.begin(connection, secrets.cipher(), now);
        Petitions.begin(connection, secrets.cipher(), now);
        Complaints.begin(connection, secrets.cipher(), now);
    }

    /** Plays on what is open, and adds the days that are missing. What is there already stays as it is. */
    void topUp() throws SQLException {
        playOn();
        bookings.read(connection, today.minusDays(BACK + 1L), today.plusDays(AHEAD + 1L));
        Set<Id<Resident>> planned = PlannedHabits.residents(connection);
        boolean fresh = !exists(Numbering.fresh(today), Numbering.first(today.plusDays(1)));
        for (int i = -BACK; i <= AHEAD; i++) {
            LocalDate day = today.plusDays(i);
            tables.settle();
            if (!exists(Numbering.first(day), Numbering.afterHabits(day))) {
                week.day(day, now, planned, this::add);
                tables.flush();
            }
        }
        if (fresh) {
            week.fresh(now, this::add);
        }
        end();
        Absences.topUp(connection, city.zone(), now);
    }

    private void playOn() throws SQLException {
        OpenOrders open = new OpenOrders(connection, city, catalogue, secrets, now);
        for (List<Story> next = open.next(); !next.isEmpty(); next = open.next()) {
            next.forEach(story -> week.resume(story, now));
            List<Story> moved = next.stream().filter(Story::moved).toList();
            MovedOrders.write(connection, moved);
            moved.forEach(rows::rest);
            tables.flush();
            tables.settle();
        }
    }

    private void end() throws SQLException {
        tables.flush();
        tables.settle();
        balances.write(connection);
        MovedOrders.whoIsUnderWay(connection);
        UnmetNeeds.saw(connection);
    }

    private void add(Story story) throws SQLException {
        rows.add(story);
        tables.flushIfFull();
    }

    private boolean exists(long from, long before) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(EXISTS)) {
            ask.setObject(1, city.ids().of(Ids.Kind.ORDER, from));
            ask.setObject(2, city.ids().of(Ids.Kind.ORDER, before));
            try (ResultSet found = ask.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Those who have something done every week may have somebody whom they prefer or do not want. */
    private void choose() {
        for (Community community : city.ground().communities()) {
            for (int i = 0; i < week.active(community); i++) {
                int resident = city.residents().first(community) + i;
                UUID id = city.residents().id(resident);
                choice(id, choices.preferred(resident, community), "preferred");
                choice(id, choices.barred(resident, community), "barred");
            }
        }
    }

    private void choice(UUID resident, Set<Id<Worker>> workers, String choice) {
        workers.forEach(worker -> tables.rows(Table.WORKER_CHOICE).add(resident).add(worker).add(choice).end());
    }
}
