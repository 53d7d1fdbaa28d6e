package anju.pg.view;

import anju.flow.access.Standing;
import anju.people.Role;
import anju.pg.Columns;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.Set;

/** The standings that the permission table allows for what is asked. */
record Allowed(Set<Standing> standings) {
    /** Whether one of them has that relation (mandate- stands for every scope). */
    boolean has(String relation) {
        return standings.stream().anyMatch(s -> s.relation().startsWith(relation));
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
