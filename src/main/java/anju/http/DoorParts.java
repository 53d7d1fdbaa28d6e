package anju.http;

import anju.flow.files.Files;
import anju.flow.life.Life;
import anju.flow.port.Store;
import anju.http.access.SignInLimits;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * What the door is put together from: the store and the verbs; whether a password (first) is that of a stored hash
 * (second, null for an unknown person); whether the database answers; where photos and documents lie;
 * the settings.
 */
public record DoorParts(
    Store store,
    Life life,
    BiPredicate<String, String> passwords,
    Supplier<Future<Boolean>> ready,
    Files files,
    Settings settings
) {
    /**
     * Where it listens (port 0: a free one) and on how many event loops; how long a session lives; whether a proxy
     * before Anju is to be believed; the city's time zone, how soon an order may start, and whether it is the demo city.
     */
    public record Settings(
        String host,
        int port,
        int eventLoops,
        Duration session,
        boolean trustedProxy,
        ZoneId zone,
        Duration lead,
        boolean demo,
        SignInLimits limits
    ) {}
}
