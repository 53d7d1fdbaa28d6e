package anju.command.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words of the terminal in one language; {@code {0}}, {@code {1}}, … are gaps. */
public final class ConsoleWords {

    private final Properties words = new Properties();

    private ConsoleWords(String language) {
        var file = "/words/console/" + language + ".properties";
        try (var in = new InputStreamReader(ConsoleWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ConsoleWords in(Locale locale) {
        return new ConsoleWords(locale.getLanguage().equals("zh") ? "zh_CN" : "en");
    }

    /** The sentence of a key; throws IllegalArgumentException for a key that has none. */
    public String of(String key, Object... gaps) {
        var sentence = words.getProperty(key);
        if (sentence == null) throw new IllegalArgumentException("no words for " + key);
        for (var i = 0; i < gaps.length; i++) sentence = sentence.replace("{" + i + "}", String.valueOf(gaps[i]));
        return sentence;
    }

    /** Whether a key has words. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** All keys. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}
