package anju.pg.view;

import anju.flow.access.Standing;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The standings that the permission table allows for what is asked. */
record Allowed(Set<Standing> standings) {
    /** Whether one of them has that relation (mandate- stands for every scope). */
    boolean has(String relation) {
        return standings.stream().anyMatch(s -> s.relation().startsWith(relation));
    }

    /** What several branches find, once, in that order; empty when there is no branch, and so nothing to find. */
    static Optional<String> union(List<String> branches, String order) {
        return branches.isEmpty()
            ? Optional.empty()
            : Optional.of("select * from ((" + String.join(") union (", branches) + ")) as found " + order);
    }

    /** The rows of such a query, none without one. */
    static Future<List<Row>> rows(Sql sql, Optional<String> query, Object... values) {
        return query.isEmpty()
            ? Future.succeededFuture(List.of())
            : sql.run(query.get(), values).map(rows -> Columns.list(rows, row -> row));
    }

    /** The ids of rows. */
    static List<UUID> ids(List<Row> rows) {
        return rows
            .stream()
            .map(row -> row.getUUID("id"))
            .toList();
    }

    /** Whether one of these is among them. */
    boolean any(Set<Standing> of) {
        return of.stream().anyMatch(standings::contains);
    }

    /** The viewer's standings of a row, kept there as an array of role and relation in turn. */
    static Set<Standing> of(Row row) {
        Set<Standing> standings = new HashSet<>();
        for (String words : Columns.words(row, "standings")) {
            int space = words.indexOf(' ');
            standings.add(new Standing(Role.of(words.substring(0, space)), words.substring(space + 1)));
        }
        return standings;
    }
}
