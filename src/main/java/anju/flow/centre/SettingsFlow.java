package anju.flow.centre;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;

/** A centre sets how it works, from a day on; what was, stays as it was. */
public final class SettingsFlow {

    private static final int FARTHEST_DAYS = 366;

    private final ZoneId zone;

    /** Settings by the days of that zone. */
    public SettingsFlow(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets it; refused for a day that is over, for what was judged by then is not judged again. */
    public Future<Reply<Settings>> set(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> centre,
        Settings settings,
        String reason
    ) {
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        if (settings.from().isBefore(today) || settings.from().isAfter(today.plusDays(FARTHEST_DAYS))) {
            return Future.succeededFuture(Reply.refused("from", "settings.from", FARTHEST_DAYS));
        }
        return unit.settings().add(centre, settings, actor.person(), reason).map(Reply::done);
    }
}
