package anju.value;

/** The kind of area around an address; it decides how much longer a road is than the straight line. */
public enum Area {
    URBAN,
    RURAL,
    MOUNTAIN;

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The area of that word; throws IllegalArgumentException for another. */
    public static Area of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
