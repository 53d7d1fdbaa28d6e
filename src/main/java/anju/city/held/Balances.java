package anju.city.held;

import anju.city.drawn.InventedCity;
import anju.city.seed.Ids;
import anju.city.story.Purses;
import anju.people.Resident;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import anju.value.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The government's purses while stories are played: as the database holds them, or as they are drawn for a new city. */
public final class Balances implements Purses {

    private static final String READ = "select id, balance_fen from purse where balance_fen is not null";
    private static final String WRITE = "update purse set balance_fen = ? where id = ?";

    private final InventedCity city;
    private final Map<UUID, Long> held;
    private final Map<UUID, Long> paid = new HashMap<>();

    private Balances(InventedCity city, Map<UUID, Long> held) {
        this.city = city;
        this.held = held;
    }

    /** The purses of a city that is being loaded, as drawn. */
    public static Balances drawn(InventedCity city) {
        return new Balances(city, null);
    }

    /** The purses as the database holds them. */
    public static Balances read(InventedCity city, Connection connection) throws SQLException {
        Map<UUID, Long> held = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                held.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return new Balances(city, held);
    }

    @Override
    public List<Purse> of(Id<Resident> resident) {
        long number = Ids.number(resident.value());
        UUID government = city.ids().of(Ids.Kind.PURSE, number * 2 + 1);
        Long balance =
            held == null
                ? city
                      .residents()
                      .get((int) number)
                      .purse()
                : held.get(government);
        List<Purse> purses = new ArrayList<>();
        if (balance != null) {
            Money left = new Money(balance - paid.getOrDefault(government, 0L));
            purses.add(new Purse(Id.of(government), Purse.Kind.GOVERNMENT_PURCHASE, left));
        }
        UUID own = city.ids().of(Ids.Kind.PURSE, number * 2);
        purses.add(new Purse(Id.of(own), Purse.Kind.SELF_PAY, null));
        return purses;
    }

    @Override
    public void paid(Settling.Part part) {
        // the number of a government's purse is odd
        if (Ids.number(part.purse().value()) % 2 == 1) {
            paid.merge(part.purse().value(), part.amount().fen(), Long::sum);
        }
    }

    /** Takes what was paid from the purses. */
    public void write(Connection connection) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (var entry : paid.entrySet()) {
                long drawn = held == null ? drawnBalance(entry.getKey()) : held.get(entry.getKey());
                write.setLong(1, drawn - entry.getValue());
                write.setObject(2, entry.getKey());
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private long drawnBalance(UUID purse) {
        return city
            .residents()
            .get((int) (Ids.number(purse) / 2))
            .purse();
    }
}
