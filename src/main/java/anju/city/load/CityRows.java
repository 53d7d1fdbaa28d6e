package anju.city.load;

import anju.city.copy.Tables;
import anju.city.drawn.InventedCity;
import anju.city.people.InventedResident;
import anju.city.staff.InventedWorker;
import java.sql.SQLException;
import java.util.List;

/** Everything of a city but its orders, in an order in which each row finds what it refers to. */
public final class CityRows {

    private static final int TELL_EVERY = 20_000;

    private CityRows() {}

    /** Writes it; the caller's transaction makes it whole or nothing. */
    public static void write(Tables tables, InventedCity city, Secrets secrets, Progress progress) throws SQLException {
        var demo = new DemoRows(tables, city, secrets);
        var people = new PeopleRows(tables, secrets, city.ids(), city.zone(), city.loadedOn());
        GroundRows.divisions(tables, city.ground());
        GroundRows.organisations(tables, city.organisations(), city.ground());
        new PremisesRows(tables, city.ids(), city.loadedOn(), city.zone()).write(city.organisations());
        demo.staff(people);
        List<InventedWorker> workers = city.workers().all();
        for (InventedWorker worker : workers) {
            people.worker(worker);
            tables.flushIfFull();
        }
        progress.at("city.load.workers", workers.size(), workers.size());
        int count = city.residents().count();
        for (int i = 0; i < count; i++) {
            InventedResident resident = city.residents().get(i);
            people.resident(resident);
            if (i >= city.residents().demoCount()) {
                city.relatives()
                    .of(resident)
                    .ifPresent(relative -> people.relative(relative, resident));
            }
            tables.flushIfFull();
            if ((i + 1) % TELL_EVERY == 0) {
                progress.at("city.load.residents", i + 1, count);
            }
        }
        demo.mandates();
        demo.choices();
        demo.accounts();
        tables.flush();
    }
}
