package anju.command.start;

import anju.city.EmptyCity;
import anju.command.console.Console;
import anju.command.settings.Settings;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;

/** Founds a city for real use in an empty database: divisions, catalogue, one administrator. */
public final class Founding {

    private Founding() {}

    /** Founds it unless there is a city already, and tells the administrator's password, which can be told only now. */
    public static void empty(Settings.City wanted, DatabaseAddress owner, Keys keys, Console console) {
        EmptyCity.load(owner, keys, wanted.adminPhone(), console.words().of("city.administrator")).ifPresent(password ->
            console.say("city.founded", wanted.adminPhone(), password)
        );
    }
}
