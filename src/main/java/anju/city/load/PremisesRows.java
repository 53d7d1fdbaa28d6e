package anju.city.load;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.organisation.Organisations;
import anju.city.organisation.Premises;
import anju.city.seed.Ids;
import anju.organisation.Organisation;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When the invented organisations are open, and their licences, of which every fourth ends soon; numbers are made up. */
final class PremisesRows {

    private static final int SOON = 4;
    private static final int A_YEAR = 365;

    private final Tables tables;
    private final Ids ids;
    private final LocalDate today;
    private final ZoneId zone;

    PremisesRows(Tables tables, Ids ids, LocalDate today, ZoneId zone) {
        this.tables = tables;
        this.ids = ids;
        this.today = today;
        this.zone = zone;
    }

    void write(Organisations organisations) {
        for (Premises one : organisations.centres()) {
            open(one.organisation(), 7, "08:00", "18:00");
        }
        for (Premises one : organisations.dayCare()) {
            open(one.organisation(), 6, "08:30", "17:30");
        }
        for (Premises one : organisations.providers()) {
            open(one.organisation(), 5, "08:30", "17:30");
            licence(one, "business", "惠州市市场监督管理局（演示）");
        }
        for (Premises one : organisations.careHomes()) {
            licence(one, "care-home", "惠州市民政局（演示）");
        }
    }

    private void open(Organisation organisation, int days, String opens, String closes) {
        JsonArray hours = new JsonArray();
        for (int weekday = 1; weekday <= days; weekday++) {
            hours.add(new JsonArray(List.of(weekday, opens, closes)));
        }
        tables
            .rows(Table.OPENING)
            .add(organisation.id())
            .add(organisation.inUseFrom())
            .add(false)
            .add(hours.encode())
            .add(organisation.inUseFrom().atStartOfDay(zone).toInstant())
            .end();
    }

    private void licence(Premises premises, String kind, String issuer) {
        int ahead = premises.number() % SOON == 0 ? 5 + (premises.number() % 20) : A_YEAR + 5 * premises.number();
        LocalDate until = today.plusDays(ahead);
        tables
            .rows(Table.LICENCE)
            .add(ids.of(Ids.Kind.LICENCE, premises.number()))
            .add(premises.organisation().id())
            .add(kind)
            .add("演示-%06d".formatted(premises.number()))
            .add(issuer)
            .add(until.minusYears(3))
            .add(until)
            .end();
    }
}
