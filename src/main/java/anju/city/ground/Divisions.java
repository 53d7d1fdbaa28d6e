package anju.city.ground;

import anju.value.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two files of real places, as they are in the resources (their README says where they come from). */
final class Divisions {

    private static final String FOLDER = "/city/huizhou/";

    private Divisions() {}

    /** A row of communities.csv. */
    record Row(String code, String name, boolean urban, String townCode, String town, String districtCode) {}

    static List<Row> communities() {
        try (
            InputStream file = open("communities.csv");
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file)
        ) {
            List<Row> all = new ArrayList<>();
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                all.add(
                    new Row(
                        row.get("code"),
                        row.get("name"),
                        row.get("kind").equals("urban"),
                        row.get("town_code"),
                        row.get("town"),
                        row.get("district_code")
                    )
                );
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<District> districts() {
        try (InputStream file = open("districts.geojson")) {
            List<District> all = new ArrayList<>();
            for (JsonNode feature : new ObjectMapper().readTree(file).get("features")) {
                JsonNode properties = feature.get("properties");
                JsonNode centre = properties.get("center");
                List<double[][]> rings = new ArrayList<>();
                JsonNode coordinates = feature.get("geometry").get("coordinates");
                if (feature.get("geometry").get("type").asText().equals("MultiPolygon")) {
                    coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
                } else {
                    coordinates.forEach(ring -> rings.add(ring(ring)));
                }
                all.add(
                    new District(
                        properties.get("code").asText(),
                        properties.get("name").asText(),
                        new Place(centre.get(1).asDouble(), centre.get(0).asDouble()),
                        List.copyOf(rings)
                    )
                );
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double[][] ring(JsonNode points) {
        double[][] ring = new double[points.size()][];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new double[] { points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble() };
        }
        return ring;
    }

    private static InputStream open(String name) {
        InputStream file = Divisions.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("the program lacks its file " + FOLDER + name);
        }
        return file;
    }
}
