package anju.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import anju.command.console.StartProblem;
import anju.matching.route.Limits;
import anju.matching.route.TravelSettings;
import anju.value.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anEmptyFile() throws IOException {
        file = Files.createFile(folder.resolve("anju.properties"));
    }

    @Test
    void withoutAnySettingItIsTheDemoCityOnThisMachineAlone() {
        var settings = read(Map.of());
        assertThat(settings.web()).isEqualTo(new Settings.Web("127.0.0.1", 8080, Duration.ofHours(12)));
        assertThat(settings.city()).isEqualTo(new Settings.City(true, 20_000, 600, 1, "10000000000"));
        assertThat(settings.flow().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.flow().lead()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.storage().database()).isEmpty();
        assertThat(settings.storage().keyFile()).isEqualTo(Path.of("data", "keys"));
        assertThat(settings.cluster().on()).isFalse();
    }

    @Test
    void theDefaultsOfTravelAndReachAreThoseOfMatching() {
        assertThat(read(Map.of()).travel()).isEqualTo(TravelSettings.DEFAULT);
        assertThat(read(Map.of()).limits()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void theEnvironmentCountsMoreThanTheFileAndTheCommandLineMost() throws IOException {
        Files.writeString(file, "port=1001\ncity.workers=101\noffer.together=2\n");
        var settings = read(Map.of("ANJU_PORT", "1002", "ANJU_CITY_WORKERS", "102"), Map.of("port", "1003"));
        assertThat(settings.web().port()).isEqualTo(1003);
        assertThat(settings.city().workers()).isEqualTo(102);
        assertThat(settings.flow().together()).isEqualTo(2);
    }

    @Test
    void aBlankVariableIsAsGoodAsNone() {
        assertThat(
            read(Map.of("ANJU_PORT", "", "ANJU_DB_URL", " "))
                .web()
                .port()
        ).isEqualTo(8080);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndByName() throws IOException {
        Files.writeString(file, "city.workers=many\n");
        var problems = problems(Map.of("ANJU_PORT", "70000", "ANJU_TIMEZONE", "Huizhou"));
        assertThat(problems).extracting(Problem::key).containsOnly("settings.wrong");
        assertThat(problems)
            .extracting(it -> it.arguments().get(0))
            .containsExactlyInAnyOrder("ANJU_PORT", "ANJU_TIMEZONE", "city.workers in " + file);
    }

    @Test
    void anUnknownNameStopsTheStartAndATypingErrorIsRecognised() throws IOException {
        Files.writeString(file, "ofer.together=2\n");
        assertThat(problems(Map.of("ANJU_PROT", "80"))).containsExactlyInAnyOrder(
            Problem.of("ofer.together", "settings.unknownMaybe", "ofer.together in " + file, "offer.together"),
            Problem.of("ANJU_PROT", "settings.unknownMaybe", "ANJU_PROT", "ANJU_PORT")
        );
        Files.writeString(file, "");
        assertThat(problems(Map.of("ANJU_BLUE_MOON", "1"))).containsExactly(
            Problem.of("ANJU_BLUE_MOON", "settings.unknown", "ANJU_BLUE_MOON")
        );
    }

    @Test
    void whatDevelopersToolsAskIsNoneOfItsBusiness() {
        assertThat(read(Map.of("ANJU_BROWSER", "/usr/bin/chromium")).city().demo()).isTrue();
    }

    @Test
    void aSecretIsNeverRepeated() {
        var problems = problems(Map.of("ANJU_DB_URL", "mysql://me:topsecret@there/x"));
        assertThat(problems).extracting(Problem::key).containsExactly("settings.wrongSecret");
        var url = Map.of("ANJU_DB_URL", "postgresql://me:topsecret@there/x", "ANJU_KEYS_BASE64", "1:topsecret");
        assertThat(read(url).toString()).doesNotContain("topsecret");
    }

    @Test
    void theDemoCityIsShownToOthersOnlyWhenSomebodySaysSo() {
        var open = Map.of("ANJU_HOST", "0.0.0.0");
        assertThat(problems(open)).extracting(Problem::key).containsExactly("settings.demoIsPublic");
        assertThat(
            read(with(open, "ANJU_DEMO_PUBLIC", "yes"))
                .web()
                .host()
        ).isEqualTo("0.0.0.0");
        assertThat(
            read(with(open, "ANJU_CITY", "empty"))
                .web()
                .host()
        ).isEqualTo("0.0.0.0");
        assertThat(read(Map.of("ANJU_HOST", "::1")).web().host()).isEqualTo("::1");
    }

    @Test
    void anEmptyCityListensToAll() {
        assertThat(read(Map.of("ANJU_CITY", "empty")).web().host()).isEqualTo("0.0.0.0");
    }

    @Test
    void aDatabaseOfOnesOwnMayHaveAnOwnerBesidesTheApplication() {
        var database = read(
            Map.of(
                "ANJU_DB_URL",
                "postgresql://app:1@db:6543/anju?sslmode=require",
                "ANJU_DB_OWNER_USER",
                "owner",
                "ANJU_DB_OWNER_PASSWORD",
                "2"
            )
        )
            .storage()
            .database()
            .orElseThrow();
        assertThat(database.app().user() + database.app().password()).isEqualTo("app1");
        assertThat(database.owner().user() + database.owner().password()).isEqualTo("owner2");
        assertThat(database.owner().jdbcUrl()).startsWith("jdbc:postgresql://db:6543/anju?sslmode=require");
    }

    @Test
    void aPasswordWithoutADatabaseIsAMistake() {
        assertThat(problems(Map.of("ANJU_DB_PASSWORD", "x")))
            .extracting(Problem::key)
            .containsExactly("settings.needsUrl");
    }

    @Test
    void aFileThatIsNamedAndNotThereIsAMistake() {
        assertThatThrownBy(() -> Settings.read(Map.of("ANJU_CONFIG", "/nowhere"), Map.of()))
            .isInstanceOf(StartProblem.class)
            .hasMessageContaining("settings.fileUnreadable");
    }

    private Settings read(Map<String, String> environment) {
        return read(environment, Map.of());
    }

    private Settings read(Map<String, String> environment, Map<String, String> options) {
        return Settings.read(with(environment, "ANJU_CONFIG", file.toString()), options);
    }

    private List<Problem> problems(Map<String, String> environment) {
        return catchThrowableOfType(StartProblem.class, () -> read(environment)).problems();
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
