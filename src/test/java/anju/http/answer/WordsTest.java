package anju.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Words WORDS = new Words(ZoneId.of("Asia/Shanghai"));
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    // what the story, the flow and the doors call by key: "visit.wrong-code"
    private static final Pattern CALLED = Pattern.compile(
        "\"((?:request|offer|visit|verify|confirm|cancel|alarm|race|field|proof-code|problem|price|family|form|resident|worker)" +
            "\\.[a-z0-9.-]*[a-z0-9])\""
    );
    private static final Pattern EVENT = Pattern.compile("Event(?:\\.byAnju)?\\(\\s*(?:first \\? )?\"([a-z-]+)\"");
    private static final Pattern FLAG = Pattern.compile("flags\\.add\\(\"([a-z-]+)\"");
    private static final Pattern DIFFERENCE = Pattern.compile("new Difference\\((?:[^,;]*\\? )?\"([a-z]+)\"");

    @Test
    void both_languages_have_the_same_keys_and_the_same_holes() {
        assertThat(WORDS.keys(Language.EN)).isEqualTo(WORDS.keys(Language.ZH_CN));
        for (String key : WORDS.keys(Language.EN)) {
            assertThat(holes(Language.EN, key)).as(key).isEqualTo(holes(Language.ZH_CN, key));
        }
    }

    @Test
    void every_key_that_the_code_names_has_words() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/anju"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (file.toString().contains("command")) {
                    continue; // the console has words of its own
                }
                String code = Files.readString(file);
                CALLED.matcher(code)
                    .results()
                    .forEach(match -> named.add(match.group(1)));
                EVENT.matcher(code)
                    .results()
                    .forEach(match -> named.add("event." + match.group(1)));
                FLAG.matcher(code)
                    .results()
                    .forEach(match -> named.add("flag." + match.group(1)));
                DIFFERENCE.matcher(code)
                    .results()
                    .forEach(match -> named.add("difference." + match.group(1)));
            }
        }
        assertThat(named).contains("visit.wrong-code", "race.busy", "event.requested", "flag.far", "difference.late");
        assertThat(named.stream().filter(key -> !WORDS.has(Language.EN, key))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProblemDocument.Kind.class)
    void every_kind_of_problem_has_a_title_and_a_detail(ProblemDocument.Kind kind) {
        for (Language language : Language.values()) {
            assertThat(WORDS.has(language, "problem." + kind.word()))
                .as(kind.word())
                .isTrue();
            boolean told = WORDS.has(language, "problem." + kind.word() + ".detail");
            assertThat(told || kind == ProblemDocument.Kind.CONFLICT)
                .as(kind.word())
                .isTrue();
        }
    }

    @Test
    void arguments_are_said_as_the_reader_would_say_them() {
        Instant nine = Instant.parse("2026-11-24T01:00:00Z");
        assertThat(WORDS.say(Language.ZH_CN, "visit.other-day", LocalDate.of(2026, 11, 24))).contains("11月24日");
        assertThat(WORDS.say(Language.EN, "visit.other-day", nine)).contains("24 Nov 09:00");
        assertThat(WORDS.say(Language.EN, "request.too-soon", Duration.ofMinutes(30))).contains("30 minutes");
        assertThat(WORDS.say(Language.EN, "field.too-many", new Money(12_05))).contains("120.05".substring(0, 2));
        assertThat(WORDS.say(Language.ZH_CN, "rule.certificate-missing", "qualification.bathing")).contains("助浴");
    }

    @Test
    void a_key_without_words_is_said_as_it_is() {
        assertThat(WORDS.say(Language.EN, "no.such.key")).isEqualTo("no.such.key");
    }

    private static Set<String> holes(Language language, String key) {
        String sentence = WORDS.say(language, key, "{0}", "{1}", "{2}", "{3}");
        return HOLE.matcher(sentence)
            .results()
            .map(match -> match.group())
            .collect(Collectors.toSet());
    }
}
