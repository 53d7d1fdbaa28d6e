package anju.city.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The words of imports in zh-CN and en: headers that are understood, and what may be wrong with a row. */
public final class ImportWords {

    static final ImportWords ZH = new ImportWords("zh_CN");
    static final ImportWords EN = new ImportWords("en");
    private final Properties words = new Properties();

    private ImportWords(String language) {
        for (String file : List.of("/words/" + language + ".properties", "/words/import_" + language + ".properties")) {
            try (var in = new InputStreamReader(ImportWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                words.load(in);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Chinese for a Chinese locale, English for any other. */
    static ImportWords in(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    String column(Column column) {
        return say("import.column." + column.word());
    }

    String say(String key, Object... arguments) {
        String sentence = words.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }

    /** The code that was said as itself or in words of either language; null if there is none. */
    public static String code(String prefix, String said) {
        for (ImportWords words : List.of(ZH, EN)) {
            for (String key : words.words.stringPropertyNames()) {
                String code = key.startsWith(prefix) ? key.substring(prefix.length()) : null;
                if (code != null && (code.equals(said) || words.words.getProperty(key).equalsIgnoreCase(said))) {
                    return code;
                }
            }
        }
        return null;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }
}
