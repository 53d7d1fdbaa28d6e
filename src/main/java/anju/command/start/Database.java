package anju.command.start;

import anju.command.console.Console;
import anju.command.settings.Storage;
import anju.pg.DatabaseAddress;
import anju.pg.Migration;
import anju.pg.embedded.EmbeddedPostgres;

/** The database of this start, migrated: where the application signs in, and where the owner of the schema does. */
public record Database(DatabaseAddress app, DatabaseAddress owner, AutoCloseable server) implements AutoCloseable {
    /** Opens one's own by its address, or the embedded one of the data folder, and migrates it. */
    public static Database open(Storage storage, Console console) {
        var database = storage
            .database()
            .map(own -> new Database(own.app(), own.owner(), () -> {}))
            .orElseGet(() -> embedded(storage, console));
        try {
            Migration.run(database.owner);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Lets the embedded one go; one's own is left as it is. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database embedded(Storage storage, Console console) {
        var server = EmbeddedPostgres.open(storage.data(), console::say);
        return new Database(server.app(), server.owner(), server);
    }
}
