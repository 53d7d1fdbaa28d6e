package anju.city;

import anju.city.copy.Table;
import anju.city.copy.Tables;
import anju.city.ground.Huizhou;
import anju.city.load.GroundRows;
import anju.city.load.RegisterRows;
import anju.city.load.Secrets;
import anju.people.Gender;
import anju.pg.DatabaseAddress;
import anju.pg.secret.Keys;
import anju.pg.secret.Passwords;
import anju.pg.secret.SearchHash;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A city for real use: divisions, catalogue, one administrator, and nobody else. */
public final class EmptyCity {

    private static final String ADD = "insert into city (kind, loaded_at) values ('empty', ?)";
    // without what looks alike when it is copied from a screen by hand
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private EmptyCity() {}

    /**
     * Loads it unless the database holds a city already. Answers the administrator's password, which is stored nowhere
     * and can be told only now; empty when there was a city. Throws IllegalArgumentException when that is no phone.
     */
    public static Optional<String> load(DatabaseAddress owner, Keys keys, String phone, String name) {
        String number = SearchHash.normalPhone(phone);
        if (!number.matches("\\d{7,12}")) {
            throw new IllegalArgumentException("the administrator's phone is no phone number");
        }
        return CityTransaction.run(owner, (connection, now) -> {
            if (CityTransaction.kind(connection).isPresent()) {
                return Optional.empty();
            }
            String password = password();
            try (Tables tables = new Tables(connection)) {
                GroundRows.divisions(tables, Huizhou.read());
                administrator(tables, Secrets.of(keys), number, name, Passwords.hash(password), now);
                tables.flush();
                tables.settle();
            }
            add(connection, now);
            return Optional.of(password);
        });
    }

    private static void administrator(
        Tables tables,
        Secrets secrets,
        String phone,
        String name,
        String password,
        Instant now
    ) {
        UUID id = UUID.randomUUID();
        // the register asks for a gender, and nothing ever depends on an administrator's
        new RegisterRows(tables, secrets).person(id, name, Gender.FEMALE, null, phone, null, false);
        tables.rows(Table.ACCOUNT).add(id).add(secrets.search().phone(phone)).add(password).end();
        tables
            .rows(Table.ROLE_GRANT)
            .add(UUID.randomUUID())
            .add(id)
            .add("administrator")
            .add(null)
            .add(null)
            .add(now)
            .end();
    }

    private static void add(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            add.execute();
        }
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
