package anju.command.start;

import anju.city.CityKind;
import anju.city.DemoCity;
import anju.city.EmptyCity;
import anju.city.load.Progress;
import anju.city.people.DemoPeople;
import anju.city.seed.CitySize;
import anju.command.console.Console;
import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;

/** The city that a database holds. */
public final class City {

    private City() {}

    /** Refuses the demo city, whose password everybody knows, where real people are to be served, and the reverse. */
    public static void refuseOther(DatabaseAddress owner, Settings.City wanted) {
        CityKind.of(owner).ifPresent(kind -> {
            if (wanted.demo() != (kind == CityKind.DEMO)) {
                throw StartProblem.of("city.other." + (kind == CityKind.DEMO ? "demo" : "empty"), owner);
            }
        });
    }

    /** Loads the demo city once, saying how far it is, and tops up its coming days; or founds an empty one. */
    public static void prepare(Settings settings, DatabaseAddress owner, Keys keys, Console console) {
        if (!settings.city().demo()) {
            found(settings.city(), owner, keys, console);
            return;
        }
        var wanted = settings.city();
        var city = new DemoCity(keys, settings.flow().zone(), Node.matching(settings));
        if (CityKind.of(owner).isEmpty()) {
            console.say("city.load", wanted.residents(), wanted.workers());
            city.load(owner, new CitySize(wanted.seed(), wanted.residents(), wanted.workers()), new Calm(console));
        }
        city.topUp(owner);
    }

    /** An empty city: divisions, catalogue, one administrator, whose password can be told only now. */
    private static void found(Settings.City wanted, DatabaseAddress owner, Keys keys, Console console) {
        EmptyCity.load(owner, keys, wanted.adminPhone(), console.words().of("city.administrator")).ifPresent(password ->
            console.say("city.founded", wanted.adminPhone(), password)
        );
    }

    /** Says who lives there to sign in as. */
    public static void introduce(Console console) {
        var people = DemoPeople.read();
        console.say("serve.people", people.password());
        boolean chinese = console.words().of("console.language").equals("zh");
        for (var one : people.told())
            console.say("serve.person", one.phone(), one.name(), chinese ? one.zh() : one.en());
    }

    /** Says where a long load is, not more often than anybody would look. */
    private static final class Calm implements Progress {

        private static final long EVERY_NANOS = 5_000_000_000L;
        private final Console console;
        private long said = System.nanoTime();

        private Calm(Console console) {
            this.console = console;
        }

        @Override
        public void at(String step, long done, long of) {
            if (System.nanoTime() - said < EVERY_NANOS) return;
            said = System.nanoTime();
            console.say(step, done, of);
        }
    }
}
