package anju.command.start;

import anju.command.console.StartProblem;
import anju.command.settings.Storage;
import anju.pg.secret.KeyFile;
import anju.pg.secret.Keys;
import java.io.IOException;

/** The keys of this installation: from the setting, or from a file that is made on the first start. */
public final class KeyRing {

    private KeyRing() {}

    /** Reads or makes them; refuses to start, without repeating them, where they cannot be read. */
    public static Keys of(Storage storage) {
        try {
            return storage.keys().isPresent()
                ? Keys.parse(storage.keys().get())
                : KeyFile.readOrMake(storage.keyFile());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw StartProblem.of("keys.unreadable", storage.keyFile(), String.valueOf(e.getMessage()));
        }
    }
}
