package anju.city.week;

import java.time.LocalTime;
import java.util.List;

/** The rounds of the providers' night watch, so that somebody is with somebody at almost any minute of the day. */
final class Night {

    /** How many residents of a provider's community, its last ones, are visited at night. */
    static final int CLIENTS = 3;

    private Night() {}

    /** One visit of every night; the client is the provider's last resident but so many. */
    record Watch(String service, LocalTime from, int client) {}

    /** The rounds of a provider: every other one has the evening, the others begin at midnight. */
    static List<Watch> of(int provider) {
        return switch (provider % 4) {
            case 0 -> List.of(watch("RESPITE", 20, 5, 0), watch("ADL", 22, 30, 1));
            case 1 -> List.of(watch("RESPITE", 0, 5, 0), watch("RESPITE", 2, 35, 1), watch("RESPITE", 5, 0, 2));
            case 2 -> List.of(watch("ADL", 20, 20, 0), watch("RESPITE", 21, 50, 1));
            default -> List.of(watch("RESPITE", 0, 30, 0), watch("RESPITE", 3, 0, 1), watch("ADL", 5, 30, 2));
        };
    }

    private static Watch watch(String service, int hour, int minute, int client) {
        return new Watch(service, LocalTime.of(hour, minute), client);
    }
}
