package anju.command.settings;

import static anju.command.settings.AllSettings.*;

import anju.command.console.StartProblem;
import anju.flow.FlowSettings;
import anju.flow.watch.Patience;
import anju.matching.route.Limits;
import anju.matching.route.TravelSettings;
import anju.value.Area;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What this installation has set: read once at the start and handed on by constructors. */
public record Settings(
    Web web,
    Storage storage,
    City city,
    FlowSettings flow,
    Patience patience,
    TravelSettings travel,
    Limits limits,
    Cluster cluster,
    String logLevel
) {
    /** Where it listens (port 0: a free one), and how long a session lives. */
    public record Web(String host, int port, Duration session) {}

    /**
     * Whether it is the demo city, how many people live and work there, and the seed they come from; the phone with
     * which an empty city's administrator signs in.
     */
    public record City(boolean demo, int residents, int workers, long seed, String adminPhone) {}

    /** Whether nodes look for each other, at which port, where the others are, and the name of this one. */
    public record Cluster(boolean on, int port, List<String> members, String node) {}

    /**
     * Reads the settings of the file, the environment and the command line, the later over the earlier. Throws a
     * {@link StartProblem} that names every one that is unknown or wrong.
     */
    public static Settings read(Map<String, String> environment, Map<String, String> options) {
        var values = new SettingValues(environment, options);
        var settings = new Settings(
            web(values),
            Storage.of(values),
            city(values),
            flow(values),
            patience(values),
            travel(values),
            limits(values),
            cluster(values),
            values.get(LOG_LEVEL)
        );
        if (settings.city.demo && !isLoopback(settings.web.host) && !values.get(DEMO_PUBLIC)) {
            throw StartProblem.of("settings.demoIsPublic", settings.web.host);
        }
        return settings;
    }

    private static City city(SettingValues values) {
        return new City(
            isDemo(values),
            values.get(CITY_RESIDENTS),
            values.get(CITY_WORKERS),
            values.get(CITY_SEED),
            values.get(CITY_ADMIN)
        );
    }

    private static boolean isDemo(SettingValues values) {
        return values.get(CITY).equals("demo");
    }

    private static Web web(SettingValues values) {
        // everybody knows the demo people's password, so their city is for this machine alone
        var usual = isDemo(values) ? "127.0.0.1" : "0.0.0.0";
        return new Web(values.find(HOST).orElse(usual), values.get(PORT), Duration.ofHours(values.get(SESSION_HOURS)));
    }

    private static FlowSettings flow(SettingValues values) {
        return new FlowSettings(
            values.get(TIMEZONE),
            Duration.ofMinutes(values.get(ORDER_LEAD)),
            Duration.ofDays(values.get(ORDER_HORIZON)),
            Duration.ofMinutes(values.get(OFFER_RESPOND)),
            Duration.ofMinutes(values.get(OFFER_URGENT)),
            values.get(OFFER_TOGETHER),
            Duration.ofDays(values.get(CONFIRM_SILENCE)),
            Duration.ofDays(values.get(PLAN_AHEAD))
        );
    }

    private static Patience patience(SettingValues values) {
        return new Patience(
            Duration.ofMinutes(values.get(WATCH_LATE)),
            Duration.ofMinutes(values.get(WATCH_OVER_RUN)),
            Duration.ofMinutes(values.get(WATCH_WAITING)),
            Duration.ofMinutes(values.get(WATCH_URGENT))
        );
    }

    private static TravelSettings travel(SettingValues values) {
        return new TravelSettings(
            byArea(values.get(DETOUR_URBAN), values.get(DETOUR_RURAL), values.get(DETOUR_MOUNTAIN)),
            byArea(values.get(SPEED_URBAN), values.get(SPEED_RURAL), values.get(SPEED_MOUNTAIN)),
            values.get(TRAVEL_ACCESS),
            TravelSettings.DEFAULT.sameDoorMetres()
        );
    }

    private static Limits limits(SettingValues values) {
        return new Limits(
            byArea(
                metres(values.get(REACH_URBAN)),
                metres(values.get(REACH_RURAL)),
                metres(values.get(REACH_MOUNTAIN))
            ),
            Limits.DEFAULT.slack(),
            Limits.DEFAULT.comfort(),
            Limits.DEFAULT.rest()
        );
    }

    private static Cluster cluster(SettingValues values) {
        return new Cluster(
            values.get(CLUSTER),
            values.get(CLUSTER_PORT),
            values.find(CLUSTER_MEMBERS).orElse(List.of()),
            values.find(NODE).orElseGet(Settings::nameOfThisNode)
        );
    }

    private static <T> Map<Area, T> byArea(T urban, T rural, T mountain) {
        return Map.of(Area.URBAN, urban, Area.RURAL, rural, Area.MOUNTAIN, mountain);
    }

    private static int metres(double kilometres) {
        return (int) Math.round(kilometres * 1000);
    }

    private static String nameOfThisNode() {
        var process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + process;
        } catch (UnknownHostException e) {
            return "node-" + process;
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
