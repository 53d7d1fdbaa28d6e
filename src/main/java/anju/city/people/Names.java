package anju.city.people;

import anju.city.seed.Chance;
import anju.people.Gender;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What invented names, streets and notes are put together of. */
public record Names(
    List<String> family,
    Map<String, Given> elder,
    Map<String, Given> adult,
    List<String> streets,
    List<String> health
) {
    /** Given names of two characters. */
    public record Given(List<String> first, List<String> second) {}

    /** Reads the resource. */
    public static Names read() {
        return resource("/city/names.yaml", Names.class);
    }

    /** An older person. */
    public String elder(Chance chance, Gender gender) {
        return name(chance, chance.oneOf(family), elder.get(gender.word()));
    }

    /** A grown-up. */
    public String adult(Chance chance, Gender gender) {
        return name(chance, chance.oneOf(family), adult.get(gender.word()));
    }

    /** An adult of that family. */
    String child(Chance chance, Gender gender, String ofName) {
        return name(chance, ofName.substring(0, 1), adult.get(gender.word()));
    }

    private static String name(Chance chance, String family, Given given) {
        return family + chance.oneOf(given.first()) + chance.oneOf(given.second());
    }

    static <T> T resource(String path, Class<T> type) {
        try (InputStream file = Names.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return new ObjectMapper(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(file, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
