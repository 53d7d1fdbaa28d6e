package anju.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever loses a race is told so in words. */
class RaceWordsTest {

    private static final Pattern KEY = Pattern.compile("['\"](race\\.[a-z-]+)['\"]");

    @ParameterizedTest
    @ValueSource(strings = { "zh_CN", "en" })
    void everyRaceHasItsWords(String language) throws IOException {
        Properties words = new Properties();
        try (var in = RaceWordsTest.class.getResourceAsStream("/words/" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(races())
            .isNotEmpty()
            .allSatisfy(key -> assertThat(words.getProperty(key)).isNotBlank());
    }

    private static Set<String> races() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/anju/pg"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = KEY.matcher(Files.readString(file));
                while (found.find()) keys.add(found.group(1));
            }
        }
        return keys;
    }
}
