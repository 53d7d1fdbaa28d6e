package anju.http.answer;

import java.util.Locale;

/** The languages that Anju speaks; Chinese where nobody says otherwise. */
public enum Language {
    ZH_CN("zh-CN", "zh"),
    EN("en", "en");

    private final String tag;
    private final String primary;

    Language(String tag, String primary) {
        this.tag = tag;
        this.primary = primary;
    }

    /** The language tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** The name of this language's words files. */
    String file() {
        return tag.replace('-', '_');
    }

    /**
     * The best of ours for an {@code Accept-Language} (RFC 9110, 12.5.4): the highest weight wins, the earlier of two
     * equal ones; Chinese for none, an unknown or a malformed one.
     */
    public static Language of(String acceptLanguage) {
        Language best = ZH_CN;
        double highest = 0;
        for (String range : acceptLanguage == null ? new String[0] : acceptLanguage.split(",", 20)) {
            String[] parts = range.split(";", 2);
            Language named = named(parts[0].strip().toLowerCase(Locale.ROOT));
            double weight = parts.length == 1 ? 1 : weight(parts[1].strip());
            if (named != null && weight > highest) {
                best = named;
                highest = weight;
            }
        }
        return best;
    }

    private static Language named(String range) {
        if (range.equals("*")) {
            return ZH_CN;
        }
        for (Language language : values()) {
            if (range.equals(language.primary) || range.startsWith(language.primary + "-")) {
                return language;
            }
        }
        return null;
    }

    private static double weight(String parameter) {
        return parameter.matches("[qQ]=[01](\\.\\d{0,3})?") ? Double.parseDouble(parameter.substring(2)) : 0;
    }
}
