package anju.pg.register;

import anju.flow.port.Actor;
import anju.flow.register.Imports;
import anju.flow.register.Reading.Row;
import anju.flow.register.Reading.Wrong;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.register.Communities;
import anju.people.register.NewResident;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Imports of a transaction. */
public final class PgImports implements Imports {

    private static final String COMMUNITIES = """
    select c.code, c.name, c.kind, c.lat, c.lng, t.name as town,
      exists (select from community_centre x where x.community_code = c.code and x.centre_id = $1) as served
    from community c join town t on t.code = c.town_code
    """;

    private static final String KNOWN = """
    select identity, resident_id from register_import_row where state = 'made' and identity = any($1)
    union all
    select p.id_number_hash, r.person_id from person p left join resident r on r.person_id = p.id
    where p.id_number_hash = any($1)
    """;

    private static final String OPEN = """
    insert into register_import (id, centre_id, file_name, made_by, made_at, state, rows)
    values ($1, $2, $3, $4, $5, 'reading', $6)
    """;

    private static final String ROWS = """
    insert into register_import_row (import_id, line, state, row_enc, identity, resident_id)
    select $1, * from unnest($2::int[], $3::text[], $4::bytea[], $5::bytea[], $6::uuid[])
    """;

    private static final String WRONG = """
    insert into register_import_row (import_id, line, state, wrong)
    select $1, line, 'wrong', wrong::jsonb from unnest($2::int[], $3::text[]) as t (line, wrong)
    """;

    private static final String CHECKED = "update register_import set state = 'checked' where id = $1";
    private static final String BEGIN = "update register_import set state = 'applying' where id = $1";

    private static final String WAITING = """
    select line, row_enc from register_import_row where import_id = $1 and state = 'right' order by line limit $2
    """;

    private static final String SKIP = """
    update register_import_row set state = 'there', resident_id = $3, row_enc = null where import_id = $1 and line = $2
    """;

    private static final String END = "update register_import set state = 'done' where id = $1";
    private static final String FORGET = "update register_import_row set row_enc = null where import_id = $1";

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final SearchHash hashes;
    private final ImportRows rows;

    /** The imports of that transaction. */
    public PgImports(PgTransaction transaction, FieldCipher cipher, SearchHash hashes) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.hashes = hashes;
        this.rows = new ImportRows(transaction);
    }

    @Override
    public Future<Communities> communities(Id<Organisation> centre) {
        return transaction.run(COMMUNITIES, centre).map(found -> {
            var known = new Communities();
            found.forEach(row ->
                known.add(
                    new Communities.Community(
                        row.getString("code"),
                        row.getString("kind").equals("urban") ? Area.URBAN : Area.RURAL,
                        new Place(row.getDouble("lat"), row.getDouble("lng")),
                        row.getBoolean("served")
                    ),
                    row.getString("name"),
                    row.getString("town")
                )
            );
            return known;
        });
    }

    @Override
    public Future<Map<Integer, Optional<Id<Resident>>>> known(List<Row> asked) {
        Map<ByteBuffer, Integer> lines = new HashMap<>();
        asked.forEach(row -> lines.put(ByteBuffer.wrap(identity(row.resident())), row.line()));
        Buffer[] identities = lines
            .keySet()
            .stream()
            .map(one -> Buffer.buffer(one.array()))
            .toArray(Buffer[]::new);
        return transaction.run(KNOWN, (Object) identities).map(found -> {
            Map<Integer, Optional<Id<Resident>>> known = new HashMap<>();
            found.forEach(row ->
                known.put(
                    lines.get(ByteBuffer.wrap(Columns.bytes(row, "identity"))),
                    Optional.ofNullable(Columns.id(row, "resident_id"))
                )
            );
            return known;
        });
    }

    private byte[] identity(NewResident who) {
        return who.idNumber() == null ? hashes.identity(who.identity()) : hashes.idNumber(who.idNumber());
    }

    @Override
    public Future<Void> open(UUID id, Id<Organisation> centre, Actor by, String fileName, int count) {
        return transaction.send(OPEN, id, centre, fileName, by.person(), transaction.now(), count);
    }

    @Override
    public Future<Void> keep(UUID id, List<Row> some, Map<Integer, Optional<Id<Resident>>> known) {
        List<Integer> lines = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<Buffer> sealed = new ArrayList<>();
        List<Buffer> identities = new ArrayList<>();
        List<UUID> residents = new ArrayList<>();
        for (Row row : some) {
            boolean there = known.containsKey(row.line());
            byte[] json = there ? null : cipher.encrypt(EncryptedColumn.REGISTER_ROW, RowJson.write(row.resident()));
            lines.add(row.line());
            states.add(there ? "there" : "right");
            sealed.add(Columns.buffer(json));
            identities.add(Buffer.buffer(identity(row.resident())));
            residents.add(there ? known.get(row.line()).map(Id::value).orElse(null) : null);
        }
        return transaction.send(
            ROWS,
            id,
            lines.toArray(Integer[]::new),
            states.toArray(String[]::new),
            sealed.toArray(Buffer[]::new),
            identities.toArray(Buffer[]::new),
            residents.toArray(UUID[]::new)
        );
    }

    @Override
    public Future<Void> keepWrong(UUID id, List<Wrong> all) {
        Map<Integer, JsonArray> wrong = all
            .stream()
            .collect(
                Collectors.groupingBy(
                    Wrong::line,
                    TreeMap::new,
                    Collectors.mapping(
                        PgImports::json,
                        Collectors.collectingAndThen(Collectors.toList(), JsonArray::new)
                    )
                )
            );
        return transaction.send(
            WRONG,
            id,
            wrong.keySet().toArray(Integer[]::new),
            wrong
                .values()
                .stream()
                .map(JsonArray::encode)
                .toArray(String[]::new)
        );
    }

    @Override
    public Future<Void> checked(UUID id) {
        return transaction.send(CHECKED, id);
    }

    private static JsonObject json(Wrong one) {
        return new JsonObject()
            .put("column", one.column())
            .put("key", one.key())
            .put("arguments", new JsonArray(one.arguments().stream().map(String::valueOf).toList()));
    }

    @Override
    public Future<Optional<Import>> find(Id<Organisation> centre, UUID id) {
        return rows.find(id).map(found -> found.filter(one -> one.centre().equals(centre)));
    }

    @Override
    public Future<Optional<Import>> hold(UUID id) {
        return rows.hold(id).compose(held -> rows.find(id));
    }

    @Override
    public Future<List<Import>> list(Id<Organisation> centre) {
        return rows.list(centre);
    }

    @Override
    public Future<Void> begin(UUID id) {
        transaction.announce();
        return transaction.send(BEGIN, id);
    }

    @Override
    public Future<List<Row>> waiting(UUID id, int most) {
        return transaction
            .run(WAITING, id, most)
            .map(found ->
                Columns.list(found, row ->
                    new Row(
                        row.getInteger("line"),
                        RowJson.read(cipher.decrypt(EncryptedColumn.REGISTER_ROW, Columns.bytes(row, "row_enc")))
                    )
                )
            );
    }

    @Override
    public Future<Void> skip(UUID id, int line, Optional<Id<Resident>> known) {
        return transaction.send(SKIP, id, line, known.orElse(null));
    }

    @Override
    public Future<Void> register(UUID id, Row row, Id<Resident> as) {
        return new NewRows(transaction, cipher, hashes).write(id, row, as);
    }

    @Override
    public Future<Void> end(UUID id) {
        transaction.send(FORGET, id);
        return transaction.send(END, id);
    }
}
