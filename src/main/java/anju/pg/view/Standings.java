package anju.pg.view;

import anju.flow.access.Standing;
import anju.people.Role;
import anju.pg.Columns;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A standing as one word for SQL, such as {@code coordinator/own-centre}. */
final class Standings {

    private Standings() {}

    static String[] words(Collection<Standing> standings) {
        return standings
            .stream()
            .map(s -> s.role().word() + "/" + s.relation())
            .toArray(String[]::new);
    }

    static Set<Standing> read(Row row) {
        Set<Standing> standings = new LinkedHashSet<>();
        for (String word : Columns.words(row, "standings")) {
            int slash = word.indexOf('/');
            standings.add(new Standing(Role.of(word.substring(0, slash)), word.substring(slash + 1)));
        }
        return standings;
    }

    /** The column {@code standings}: how $1 stands to the row whose key that expression gives. */
    static String column(String view, String key) {
        return (
            "array(select s.role || '/' || s.relation from " +
            view +
            " where s." +
            key +
            " and s.person_id = $1) as standings"
        );
    }

    /** The condition that $1 stands to the row in one of the ways of $2. */
    static String condition(String view, String key) {
        return (
            "exists (select from " +
            view +
            " where s." +
            key +
            " and s.person_id = $1 and s.role || '/' || s.relation = any($2))"
        );
    }
}
