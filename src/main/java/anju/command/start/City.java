package anju.command.start;

import anju.city.CityKind;
import anju.command.console.StartProblem;
import anju.command.settings.Settings;
import anju.pg.DatabaseAddress;

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
}
