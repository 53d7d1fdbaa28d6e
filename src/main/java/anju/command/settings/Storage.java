package anju.command.settings;

import static anju.command.settings.AllSettings.*;

import anju.command.console.StartProblem;
import anju.connect.files.S3Files;
import anju.pg.DatabaseAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept: the data folder; a PostgreSQL of one's own (empty: the embedded one); the file of the keys,
 * or the keys themselves; the bucket of photos and documents (empty: the folder "files" in the data folder).
 */
public record Storage(
    Path data,
    Optional<OwnDatabase> database,
    Path keyFile,
    Optional<String> keys,
    Optional<S3Files.Bucket> bucket
) {
    /** Where the application signs in, and where the owner of the schema does; often they are the same. */
    public record OwnDatabase(DatabaseAddress app, DatabaseAddress owner) {}

    static Storage of(SettingValues values) {
        var data = values.get(DATA);
        return new Storage(
            data,
            database(values),
            values.find(KEYS).orElse(data.resolve("keys")),
            values.find(KEYS_BASE64),
            bucket(values)
        );
    }

    private static Optional<S3Files.Bucket> bucket(SettingValues values) {
        return values
            .find(FILES_S3_URL)
            .map(url ->
                new S3Files.Bucket(
                    url,
                    values.get(FILES_S3_REGION),
                    values.find(FILES_S3_KEY).orElse(""),
                    values.find(FILES_S3_SECRET).orElse("")
                )
            );
    }

    private static Optional<OwnDatabase> database(SettingValues values) {
        if (values.find(DB_URL).isEmpty()) {
            for (var setting : new Setting<?>[] { DB_USER, DB_PASSWORD, DB_OWNER_USER, DB_OWNER_PASSWORD }) {
                if (values.find(setting).isPresent()) throw StartProblem.of("settings.needsUrl", setting.variable());
            }
            return Optional.empty();
        }
        var url = values.get(DB_URL);
        var app = new DatabaseAddress(
            url.host(),
            url.port(),
            url.database(),
            values.find(DB_USER).orElse(url.user()),
            values.find(DB_PASSWORD).orElse(url.password()),
            url.encryption()
        );
        var owner = app.as(
            values.find(DB_OWNER_USER).orElse(app.user()),
            values.find(DB_OWNER_PASSWORD).orElse(app.password())
        );
        return Optional.of(new OwnDatabase(app, owner));
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "Storage[" + data + ", " + database.map(OwnDatabase::app) + "]";
    }
}
