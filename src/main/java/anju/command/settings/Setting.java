package anju.command.settings;

import java.util.Locale;

/** One setting: its name in the file, its text when nobody sets it (empty: none), what it may be, whether it is secret. */
record Setting<T>(String name, String byDefault, Allowed<T> allowed, boolean secret) {
    static <T> Setting<T> of(String name, String byDefault, Allowed<T> allowed) {
        return new Setting<>(name, byDefault, allowed, false);
    }

    static <T> Setting<T> secret(String name, Allowed<T> allowed) {
        return new Setting<>(name, "", allowed, true);
    }

    /** Its name among the environment variables. */
    String variable() {
        return "ANJU_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
