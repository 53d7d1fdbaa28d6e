package anju.pg.register;

import anju.flow.register.Imports.Import;
import anju.flow.register.Imports.Registered;
import anju.flow.register.Imports.State;
import anju.flow.register.Reading.Wrong;
import anju.organisation.Organisation;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** An import as it is read. */
record ImportRows(PgTransaction transaction) {
    private static final String READ = """
    select i.id, i.centre_id, i.file_name, i.made_by, p.name as made_by_name, i.made_at, i.state, i.rows,
      (select json_object_agg(state, n) from (select state, count(*) as n from register_import_row
        where import_id = i.id group by state) x) as counts
    from register_import i join person p on p.id = i.made_by
    """;

    private static final String ONE = READ + " where i.id = $1";
    private static final String LIST =
        READ + " where i.centre_id = $1 and i.state <> 'reading' order by i.made_at desc, i.id limit 20";
    private static final String HOLD = "select id from register_import where id = $1 for no key update";

    private static final String WRONG =
        "select line, wrong from register_import_row where import_id = $1 and state = 'wrong' order by line limit 1000";

    private static final String PEOPLE = """
    select r.line, r.state, r.resident_id, p.name from register_import_row r left join person p on p.id = r.resident_id
    where r.import_id = $1 and r.state in ('made', 'there') order by r.line limit 200
    """;

    Future<Void> hold(UUID id) {
        return transaction.run(HOLD, id).mapEmpty();
    }

    Future<Optional<Import>> find(UUID id) {
        var one = transaction.run(ONE, id);
        var wrong = transaction.run(WRONG, id);
        var people = transaction.run(PEOPLE, id);
        return Future.all(one, wrong, people).map(all ->
            Columns.first(one.result(), row ->
                read(
                    row,
                    Columns.list(wrong.result(), ImportRows::wrong).stream().flatMap(List::stream).toList(),
                    Columns.list(people.result(), ImportRows::registered)
                )
            )
        );
    }

    Future<List<Import>> list(Id<Organisation> centre) {
        return transaction.run(LIST, centre).map(found -> Columns.list(found, row -> read(row, List.of(), List.of())));
    }

    private static Import read(Row row, List<Wrong> wrong, List<Registered> people) {
        JsonObject counts = row.getJsonObject("counts") == null ? new JsonObject() : row.getJsonObject("counts");
        return new Import(
            row.getUUID("id"),
            Columns.id(row, "centre_id"),
            row.getString("file_name"),
            Columns.person(row, "made_by", "made_by_name"),
            Columns.instant(row, "made_at"),
            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getInteger("rows"),
            counts.getInteger("right", 0),
            counts.getInteger("made", 0),
            counts.getInteger("there", 0),
            counts.getInteger("wrong", 0),
            wrong,
            people
        );
    }

    private static List<Wrong> wrong(Row row) {
        int line = row.getInteger("line");
        return row
            .getJsonArray("wrong")
            .stream()
            .map(JsonObject.class::cast)
            .map(one ->
                new Wrong(
                    line,
                    one.getString("column"),
                    one.getString("key"),
                    one.getJsonArray("arguments", new JsonArray()).stream().toList()
                )
            )
            .toList();
    }

    private static Registered registered(Row row) {
        return new Registered(
            row.getInteger("line"),
            row.getString("state").equals("made"),
            Columns.id(row, "resident_id"),
            row.getString("name")
        );
    }
}
