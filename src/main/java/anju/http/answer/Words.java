package anju.http.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.value.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence that the server shows, by key and language, from {@code words/}. A sentence names its arguments as
 * {@code {0}}; a moment is said in the city's time zone, money in yuan, a duration in minutes, and an argument such as
 * {@code word.urban} that is itself a key is said in words.
 */
public final class Words {

    private static final String[] FILES = {
        "words/%s.properties",
        "words/rules_%s.properties",
        "words/import_%s.properties"
    };
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);
    private final ZoneId zone;

    /** Reads the words that are on the class path; {@code zone} is the city's. */
    public Words(ZoneId zone) {
        this.zone = zone;
        for (Language language : Language.values()) {
            var all = new Properties();
            for (String file : FILES) {
                read(file.formatted(language.file()), all);
            }
            sentences.put(language, all);
        }
    }

    /** The sentence of a key; a key without words is said as it is, for a missing word must not stop anybody. */
    public String say(Language language, String key, Object... arguments) {
        String sentence = sentences.get(language).getProperty(key);
        return sentence == null
            ? key
            : HOLE.matcher(sentence).replaceAll(hole ->
                  Matcher.quoteReplacement(said(language, Integer.parseInt(hole.group(1)), arguments))
              );
    }

    /** Whether there are words for that key. */
    public boolean has(Language language, String key) {
        return sentences.get(language).containsKey(key);
    }

    /** All keys of a language. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(sentences.get(language).stringPropertyNames());
    }

    private String said(Language language, int number, Object[] arguments) {
        Object argument = number < arguments.length ? arguments[number] : null;
        return switch (argument) {
            case null -> "—";
            case Instant moment -> form(language, "form.moment").format(moment.atZone(zone));
            case LocalDate day -> form(language, "form.day").format(day);
            case Duration time -> String.valueOf(time.toMinutes());
            case Money money -> "%d.%02d".formatted(money.fen() / 100, Math.abs(money.fen() % 100));
            case Double number2 -> "%.1f".formatted(number2);
            case String key when has(language, key) -> say(language, key);
            default -> String.valueOf(argument);
        };
    }

    private DateTimeFormatter form(Language language, String key) {
        return DateTimeFormatter.ofPattern(say(language, key), language == Language.EN ? Locale.UK : Locale.CHINA);
    }

    private static void read(String file, Properties into) {
        try (var stream = Words.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
