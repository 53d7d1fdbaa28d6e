package anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house of docs/ARCHITECTURE.md: each rule a named test, and each seen to fail on a house built wrong. */
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java/anju");
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 12;

    private static final JavaClasses OURS = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("anju");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("anju.house.broken");

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return new HouseRules("anju")
            .all()
            .entrySet()
            .stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnAHouseBuiltWrong() {
        return new HouseRules("anju.house.broken")
            .all()
            .entrySet()
            .stream()
            .map(rule ->
                DynamicTest.dynamicTest(rule.getKey(), () ->
                    assertThat(rule.getValue().allowEmptyShould(true).evaluate(BROKEN).hasViolation())
                        .as("a rule that cannot fail proves nothing")
                        .isTrue()
                )
            );
    }

    @Test
    void noFileIsTooLongToHoldInTheHead() throws IOException {
        assertThat(tooLong(sources(MAIN))).isEmpty();
        assertThat(tooLong(Map.of(Path.of("Long.java"), "\n".repeat(MOST_LINES + 1)))).isNotEmpty();
    }

    @Test
    void noPackageIsCrowded() throws IOException {
        assertThat(crowded(sources(MAIN).keySet().stream())).isEmpty();
        assertThat(
            crowded(Stream.iterate(0, i -> i < 13, i -> i + 1).map(i -> Path.of("room", i + ".java")))
        ).isNotEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIs() throws IOException {
        assertThat(speechless(sources(MAIN))).isEmpty();
        assertThat(speechless(Map.of(Path.of("room/A.java"), ""))).containsExactly(Path.of("room"));
    }

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        assertThat(undocumented(sources(MAIN))).isEmpty();
        assertThat(undocumented(Map.of(Path.of("A.java"), "import x;\n\npublic final class A {}"))).isNotEmpty();
    }

    @Test
    void sqlReadsTheTimeThroughOneFunction() throws IOException {
        assertThat(withOwnClock(sources(MAIN))).isEmpty();
        assertThat(withOwnClock(Map.of(Path.of("A.java"), "\"select * from job where due_at < now()\""))).isNotEmpty();
    }

    private static List<Path> withOwnClock(Map<Path, String> sources) {
        Pattern clock = Pattern.compile(
            "(?i)(?<![\\w.])(now\\(\\)|current_timestamp|clock_timestamp\\(\\)|localtimestamp|current_date)"
        );
        Pattern sql = Pattern.compile("(?is)\"[^\"]*\\b(select|insert|update|delete)\\b.*?\"");
        return sources
            .entrySet()
            .stream()
            .filter(e ->
                sql
                    .matcher(e.getValue())
                    .results()
                    .anyMatch(r -> clock.matcher(r.group()).find())
            )
            .map(Map.Entry::getKey)
            .toList();
    }

    private static List<Path> tooLong(Map<Path, String> sources) {
        return sources
            .entrySet()
            .stream()
            .filter(e -> e.getValue().lines().count() > MOST_LINES)
            .map(Map.Entry::getKey)
            .toList();
    }

    private static Map<Path, Long> crowded(Stream<Path> files) {
        Map<Path, Long> counts = files.collect(
            Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting())
        );
        counts.values().removeIf(n -> n <= MOST_FILES);
        return counts;
    }

    private static List<Path> speechless(Map<Path, String> sources) {
        return sources
            .keySet()
            .stream()
            .map(Path::getParent)
            .distinct()
            .filter(room -> {
                String said = sources.getOrDefault(room.resolve("package-info.java"), "");
                return !Pattern.compile("(?s)/\\*\\*.*?[.?!]\\s*\\*/\\s*package ").matcher(said).find();
            })
            .toList();
    }

    private static List<Path> undocumented(Map<Path, String> sources) {
        Pattern bare = Pattern.compile(
            "(?m)(?:^|\\n)(?!.*\\*/)[^\\n]*\\n(?:@[^\\n]*\\n)*public (?:abstract |final |sealed |non-sealed )*" +
                "(?:class|interface|record|enum|@interface) "
        );
        Pattern documented = Pattern.compile("\\*/\\s*(?:@[^\\n]*\\n(?:\\s+[^\\n]*\\n|[})][^\\n]*\\n)*)*public ");
        return sources
            .entrySet()
            .stream()
            .filter(e -> bare.matcher(e.getValue()).find() && !documented.matcher(e.getValue()).find())
            .map(Map.Entry::getKey)
            .toList();
    }

    private static Map<Path, String> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
            return sources;
        }
    }
}
