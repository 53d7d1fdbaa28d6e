package anju.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All SQL reads the time through anju_now(), so that one shift moves everything that is owned, leased or due. */
class ClockTest {

    private static final Pattern OTHER_CLOCK = Pattern.compile(
        "(?i)(?<![.\\w])(now|clock_timestamp|transaction_timestamp|statement_timestamp|timeofday)\\s*\\(" +
            "|\\b(current_timestamp|current_date|current_time|localtime|localtimestamp)\\b|'(now|today|tomorrow)'"
    );
    private static final Pattern WORDS = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SQL = Pattern.compile("(?i)\\b(select|insert|update|delete|create)\\b");

    @Test
    void noStatementInJavaReadsAnotherClock() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            Matcher words = WORDS.matcher(Files.readString(file));
            while (words.find()) {
                if (SQL.matcher(words.group()).find()) {
                    found.addAll(otherClocks(file, words.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noMigrationButThoseOfTheClockItselfReadsAnotherClock() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            if (!file.endsWith("V001__clock_and_city.sql") && !file.endsWith("V013__a_quicker_clock.sql")) {
                found.addAll(otherClocks(file, Files.readString(file).replaceAll("--.*", "")));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anotherClockWouldBeSeen() {
        Path here = Path.of("X.java");
        assertThat(otherClocks(here, "select * from job where due_at <= now()")).hasSize(1);
        assertThat(otherClocks(here, "insert into audit values (CURRENT_TIMESTAMP)")).hasSize(1);
        assertThat(otherClocks(here, "select 'today'::date")).hasSize(1);
        assertThat(otherClocks(here, "select anju_now(), n.now from anju_now() n")).isEmpty();
    }

    private static List<String> otherClocks(Path file, String sql) {
        return OTHER_CLOCK.matcher(sql)
            .results()
            .map(m -> file + ": " + m.group())
            .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
