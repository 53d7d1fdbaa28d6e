package anju.city.held;

import anju.city.drawn.InventedCity;
import anju.city.load.Secrets;
import anju.city.seed.Ids;
import anju.city.story.Fate;
import anju.city.story.Story;
import anju.city.story.Wanted;
import anju.flow.port.Actor;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.pg.StageJson;
import anju.pg.secret.EncryptedColumn;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The generated orders whose time has come or passed and that are not over, locked for this transaction. */
public final class OpenOrders {

    private static final int MOST = 5_000;
    private static final String NEXT =
        """
        select o.id, o.number, o.resident_id, o.service_code, o.centre_id, o.address_id, o.window_start, o.window_end,
          o.requested_by, o.requested_at, o.stage, o.facts::text, o.round, o.version, o.changed_at,
          d.lat, d.lng, d.area, d.radius_metres, c.code_enc
        from orders o join address d on d.id = o.address_id left join proof_code c on c.order_id = o.id
        where o.id > ? and o.id <= ?
          and (o.stage in ('dispatched', 'under-way', 'visited', 'disputed', 'verified', 'confirmed')
              and o.visit_start < ?
            or o.stage in ('requested', 'matched', 'offered', 'on-hold') and o.window_end < ?)
        order by o.id limit\s""" +
        MOST +
        " for no key update of o skip locked";

    private final Connection connection;
    private final InventedCity city;
    private final Catalogue catalogue;
    private final Secrets secrets;
    private final Instant now;
    private UUID last;

    /** Those of that city at that moment. */
    public OpenOrders(Connection connection, InventedCity city, Catalogue catalogue, Secrets secrets, Instant now) {
        this.connection = connection;
        this.city = city;
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.now = now;
        this.last = city.ids().of(Ids.Kind.ORDER, 0);
    }

    /** The next ones; empty when there are no more. */
    public List<Story> next() throws SQLException {
        List<Story> stories = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(NEXT)) {
            OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
            read.setObject(1, last);
            read.setObject(2, city.ids().of(Ids.Kind.ORDER, (1L << 62) - 1));
            read.setObject(3, moment);
            read.setObject(4, moment);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    last = rows.getObject(1, UUID.class);
                    stories.add(story(rows));
                }
            }
        }
        return stories;
    }

    private Story story(ResultSet row) throws SQLException {
        Id<Resident> resident = Id.of(row.getObject("resident_id", UUID.class));
        Id<Person> by = Id.of(row.getObject("requested_by", UUID.class));
        Id<Resident.Address> address = Id.of(row.getObject("address_id", UUID.class));
        UUID centre = row.getObject("centre_id", UUID.class);
        var asked = new Order.Asked(
            resident,
            row.getString("service_code"),
            new TimeWindow(instant(row, "window_start"), instant(row, "window_end")),
            address,
            Id.of(centre),
            null,
            Set.of(),
            null,
            by,
            instant(row, "requested_at")
        );
        long number = Ids.number(last);
        var order = new Order(
            Id.of(last),
            row.getLong("number"),
            asked,
            StageJson.read(row.getString("stage"), row.getString("facts")),
            row.getInt("round"),
            row.getInt("version")
        );
        var wanted = new Wanted(
            order.id(),
            number,
            asked,
            new Actor(by, role(by, resident)),
            catalogue.get(asked.serviceCode()),
            null,
            new Resident.Address(
                address,
                resident,
                new Place(row.getDouble("lat"), row.getDouble("lng")),
                Area.of(row.getString("area")),
                row.getInt("radius_metres"),
                true
            ),
            null,
            Id.of(city.staff().coordinator(centre)),
            Fate.of(city.size().seed(), number),
            null
        );
        String code = secrets.cipher().decrypt(EncryptedColumn.PROOF_CODE, row.getBytes("code_enc"));
        return Story.resume(wanted, order, instant(row, "changed_at"), code);
    }

    private Role role(Id<Person> by, Id<Resident> resident) {
        if (by.value().equals(resident.value())) {
            return Role.RESIDENT;
        }
        return city.ids().is(Ids.Kind.STAFF, by.value()) && city.staff().isCoordinator(by.value())
            ? Role.COORDINATOR
            : Role.RELATIVE;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
