package anju.build;

import static org.assertj.core.api.Assertions.assertThat;

import anju.command.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be known of the image and of compose.yaml without an engine to build them. */
class ContainerFilesTest {

    private final String pom = read("pom.xml");
    private final String dockerfile = read("Dockerfile");
    private final JsonNode compose = yaml("compose.yaml");

    @Test
    void theImageCopiesTheJarThatMavenMakesAndStartsIt() {
        String jar = first(pom, "<finalName>(.+?)</finalName>") + ".jar";

        assertThat(dockerfile).contains("COPY --from=build /build/target/" + jar + " " + jar);
        assertThat(dockerfile).contains("ENTRYPOINT [\"java\", \"-jar\", \"" + jar + "\"]");
    }

    @Test
    void whatTheImageCopiesFromHereIsHere() {
        List<String> copied = all(dockerfile, "(?m)^COPY (?!--from)(.+) \\S+$")
            .stream()
            .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
            .toList();

        assertThat(copied).contains("pom.xml", "src", "web-client", "config");
        assertThat(copied).allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void theImageRunsOnAJre25AndNotAsRoot() {
        String lastStage = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));

        assertThat(lastStage).startsWith("\nFROM eclipse-temurin:25-jre");
        assertThat(lastStage).containsPattern("(?m)^USER anju$");
        assertThat(lastStage.indexOf("USER anju")).isLessThan(lastStage.indexOf("ENTRYPOINT"));
    }

    @Test
    void theHealthCheckAsksAnAddressOfTheContract() {
        String path = first(dockerfile, "GET (\\S+) HTTP");

        assertThat(path).isEqualTo("/health/live");
        assertThat(read("src/main/resources/openapi.yaml")).contains("  " + path + ":");
    }

    @Test
    void imageAndWebClientCarryTheVersionOfThePom() {
        String version = first(pom, "<artifactId>anju</artifactId>\\s*<version>(.+?)</version>");

        assertThat(first(dockerfile, "docker build -t anju:(\\S+) ")).isEqualTo(version);
        assertThat(compose.path("x-node").path("image").asText()).isEqualTo("anju:" + version);
        assertThat(yaml("web-client/package.json").path("version").asText()).isEqualTo(version);
        assertThat(yaml("web-client/package-lock.json").path("version").asText()).isEqualTo(version);
        assertThat(yaml("web-client/browser-tests/package.json").path("version").asText()).isEqualTo(version);
    }

    @Test
    void composeStartsThreeNodesThatKnowEachOtherAndOnePostgreSql() {
        List<String> nodes = new ArrayList<>();
        compose.path("services").fieldNames().forEachRemaining(nodes::add);
        nodes.remove("database");

        assertThat(nodes).containsExactly("node-1", "node-2", "node-3");
        assertThat(settings().path("ANJU_CLUSTER_MEMBERS").asText().split(",")).containsExactlyElementsOf(nodes);
        assertThat(compose.at("/services/database/image").asText()).isEqualTo("postgres:17");
        assertThat(settings().path("ANJU_DB_URL").asText()).contains("//database:5432/");
    }

    @Test
    void composeHoldsNoSecret() {
        settings()
            .fields()
            .forEachRemaining(setting -> {
                if (setting.getKey().matches(".*(PASSWORD|KEYS|SECRET).*")) {
                    assertThat(setting.getValue().asText()).isEqualTo("${" + setting.getKey() + ":?set it in .env}");
                }
            });
        assertThat(compose.at("/services/database/environment/POSTGRES_PASSWORD").asText()).startsWith("${");
        assertThat(settings().path("ANJU_DB_URL").asText()).doesNotContain("@");
    }

    @Test
    void everySettingOfTheseFilesIsOneThatAnjuKnowsAndTakes() {
        Map<String, String> environment = new HashMap<>();
        all(dockerfile, "(ANJU_\\w+=\\S+)").forEach(pair -> {
            String[] both = pair.split("=", 2);
            environment.put(both[0], both[1]);
        });
        settings()
            .fields()
            .forEachRemaining(setting -> environment.put(setting.getKey(), setting.getValue().asText()));
        environment.replaceAll((name, value) -> value.startsWith("${") ? "secret" : value);

        Settings settings = Settings.read(environment, Map.of());

        assertThat(settings.city().demo()).isFalse();
        assertThat(settings.cluster().on()).isTrue();
        assertThat(settings.storage().database()).isPresent();
    }

    private JsonNode settings() {
        return compose.path("x-node").path("environment");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(read(file));
        } catch (IOException e) {
            throw new AssertionError(file + " is not YAML", e);
        }
    }

    private static String first(String text, String pattern) {
        return all(text, pattern)
            .stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + pattern));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    }
}
