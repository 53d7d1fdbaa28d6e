package anju.city.register;

import anju.people.register.Communities;
import anju.value.Area;
import anju.value.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the database knows already that rows refer to or may not repeat. */
final class Known {

    private static final String COMMUNITIES = """
    select c.code, c.name, c.kind, c.lat, c.lng, t.name as town,
      exists (select 1 from community_centre x where x.community_code = c.code) as served
    from community c join town t on t.code = c.town_code""";
    private static final String ORGANISATIONS = """
    select o.id, o.name, o.lat, o.lng, c.kind from organisation o join community c on c.code = o.community_code""";
    private static final String PERSONS = "select id_number_hash from person where id_number_hash = any(?)";

    /** An organisation as workers refer to it. */
    record Employer(UUID id, Place place, Area area) {}

    private final Communities communities = new Communities();
    private final Map<String, Employer> organisations = new HashMap<>();
    private final Set<String> persons = new HashSet<>();

    static Known read(Connection connection) throws SQLException {
        Known known = new Known();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COMMUNITIES)) {
                while (rows.next()) {
                    known.add(rows);
                }
            }
            try (ResultSet rows = statement.executeQuery(ORGANISATIONS)) {
                while (rows.next()) {
                    Area area = rows.getString("kind").equals("urban") ? Area.URBAN : Area.RURAL;
                    Place place = new Place(rows.getDouble("lat"), rows.getDouble("lng"));
                    known.organisations.put(
                        rows.getString("name"),
                        new Employer(rows.getObject("id", UUID.class), place, area)
                    );
                }
            }
        }
        return known;
    }

    /** The communities of that code or name; a name may be said with its town before it, and without the committee. */
    List<Communities.Community> communities(String said) {
        return communities.named(said);
    }

    /** All communities of the city. */
    Communities communities() {
        return communities;
    }

    /** The organisation of that name; null if there is none. */
    Employer organisation(String name) {
        return organisations.get(name);
    }

    /** Which of these search hashes of identity numbers the database has. */
    Set<String> persons(Connection connection, List<byte[]> hashes) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(PERSONS)) {
            for (int from = 0; from < hashes.size(); from += 10_000) {
                List<byte[]> some = hashes.subList(from, Math.min(from + 10_000, hashes.size()));
                find.setArray(1, connection.createArrayOf("bytea", some.toArray(byte[][]::new)));
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        persons.add(HexFormat.of().formatHex(rows.getBytes(1)));
                    }
                }
            }
        }
        return persons;
    }

    private void add(ResultSet row) throws SQLException {
        Area area = row.getString("kind").equals("urban") ? Area.URBAN : Area.RURAL;
        Place place = new Place(row.getDouble("lat"), row.getDouble("lng"));
        communities.add(
            new Communities.Community(row.getString("code"), area, place, row.getBoolean("served")),
            row.getString("name"),
            row.getString("town")
        );
    }
}
