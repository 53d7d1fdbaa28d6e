package anju.command.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.pg.DatabaseProblem;
import anju.value.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleWordsTest {

    private final ConsoleWords english = ConsoleWords.in(Locale.ENGLISH);
    private final ConsoleWords chinese = ConsoleWords.in(Locale.CHINA);
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameGaps() {
        // a word of the help may be left to picocli; what a person meets is there in both
        assertThat(chinese.keys()).isEqualTo(english.keys());
        for (var key : english.keys())
            assertThat(gaps(chinese.of(key)))
                .as(key)
                .isEqualTo(gaps(english.of(key)));
    }

    @Test
    void everyKeyThatTheCodeNamesHasWords() throws IOException {
        var named = Pattern.compile(
            "(?:StartProblem\\.of|DatabaseProblem|\\.say|sayError|says\\.accept|words\\.of)\\(\\s*\"([^\"]+[^.\"])\""
        );
        // screens have words of their own
        for (var folder : List.of("command", "pg")) {
            try (var files = Files.walk(Path.of("src/main/java/anju", folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = named.matcher(Files.readString(file));
                    while (matcher.find())
                        assertThat(english.has(matcher.group(1)))
                            .as(matcher.group(1))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aKeyWithoutWordsIsAnError() {
        assertThatThrownBy(() -> english.of("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void aProblemIsOneLine() {
        var err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        var console = new Console(err, err, english);
        console.refuse(new DatabaseProblem("database.otherVersion", "/data", "16", "17"));
        var allowed = Problem.of("", "allowed.whole", 0, 65535);
        console.refuse(new StartProblem(List.of(Problem.of("port", "settings.wrong", "ANJU_PORT", allowed, "x"))));
        assertThat(complaints.toString(StandardCharsets.UTF_8).lines()).containsExactly(
            "The database in /data was made by PostgreSQL 16, and this Anju brings 17: move the folder away, or set " +
                "ANJU_DATA to another one.",
            "ANJU_PORT may not be \"x\": it is a whole number from 0 to 65535."
        );
    }

    @Test
    void namesArePrintedAsTheyAreWhateverTheTerminal() {
        var err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        new Console(err, err, chinese).say("serve.stopped");
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("已停止。");
    }

    private static List<String> gaps(String sentence) {
        return Pattern.compile("\\{\\d\\}")
            .matcher(sentence)
            .results()
            .map(it -> it.group())
            .distinct()
            .sorted()
            .collect(Collectors.toList());
    }
}
