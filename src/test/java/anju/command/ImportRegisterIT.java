package anju.command;

import static org.assertj.core.api.Assertions.assertThat;

import anju.TestDatabase;
import anju.city.EmptyCity;
import anju.pg.secret.Keys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that fills a city of one's own. */
class ImportRegisterIT {

    private static final String CENTRES =
        "name,community,roles,serves\n东湖中心,441302001001,home-care-centre,441302001001\n";
    private final String key = Keys.fresh();
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void aFileIsLookedAtThenImportedAndRefusedTheSecondTime() throws Exception {
        var file = Files.writeString(folder.resolve("centres.csv"), CENTRES);
        says(2, "no city in this database yet", "import", "organisations", file.toString());
        EmptyCity.load(database.owner(), Keys.parse(key), "10000000000", "Administrator");
        says(0, "All 1 rows are right", "import", "organisations", file.toString(), "--dry-run");
        says(0, "1 rows were imported", "import", "organisations", file.toString());
        says(2, "line 2, name: is in the register already", "import", "organisations", file.toString());
        says(2, "cannot be read", "import", "organisations", folder.resolve("none.csv").toString());
        says(2, "organisations, workers, residents", "import", "people", file.toString());
    }

    private void says(int exitCode, String words, String... arguments) throws Exception {
        var owner = database.owner();
        var environment = Map.of(
            "ANJU_DB_URL",
            "postgresql://%s:%s@%s:%d/%s".formatted(
                owner.user(),
                owner.password(),
                owner.host(),
                owner.port(),
                owner.database()
            ),
            "ANJU_KEYS_BASE64",
            key,
            "LC_ALL",
            "en_US.UTF-8",
            "LANG",
            "en_US.UTF-8"
        );
        try (var anju = RunningAnju.start(environment, arguments)) {
            assertThat(anju.exitCode()).isEqualTo(exitCode);
            assertThat(String.join("\n", anju.said())).contains(words).doesNotContain("at anju.");
        }
    }
}
