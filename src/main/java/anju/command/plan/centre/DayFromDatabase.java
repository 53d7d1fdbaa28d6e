package anju.command.plan.centre;

import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import anju.command.start.Database;
import anju.command.start.KeyRing;
import anju.command.start.Node;
import anju.flow.life.Life;
import anju.matching.Matching;
import anju.matching.Weights;
import anju.matching.route.Travel;
import anju.pg.PgDatabase;
import anju.pg.store.Parts;
import anju.pg.store.PgStore;
import anju.planning.centre.CentreDay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a centre's day as it stands, in one transaction; Anju may be running beside or not. */
public final class DayFromDatabase {

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private DayFromDatabase() {}

    /** The day of the centre of that name or id; {@link StartProblem} where there is none. */
    public static CentreInstance read(Settings settings, Console console, String centre, LocalDate day) {
        Matching matching = Node.matching(settings);
        var vertx = Vertx.vertx();
        try (var where = Database.open(settings.storage(), console)) {
            var database = new PgDatabase(vertx, where.app().connectOptions(), CONNECTIONS, PATIENCE);
            var parts = Parts.of(
                database,
                KeyRing.of(settings.storage()),
                settings.flow().zone(),
                settings.limits(),
                Weights.DEFAULT.hardServices(),
                Travel.greatCircle(settings.travel())
            );
            var store = new PgStore(database, parts, () -> {});
            var life = Life.of(settings.flow(), matching, UUID::randomUUID, () -> "");
            CentreDay read = await(
                store.inOne(unit ->
                    unit
                        .centres()
                        .find(centre)
                        .compose(found ->
                            life
                                .planning()
                                .search()
                                .day(unit, found.orElseThrow(() -> StartProblem.of("plan.no-centre", centre)), day)
                        )
                )
            );
            await(database.close());
            return new CentreInstance(centre + " " + day, read, matching);
        } finally {
            await(vertx.close());
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("no answer in " + PATIENCE, late);
        }
    }
}
