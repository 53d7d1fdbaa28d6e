package anju.pg.work;

import anju.pg.PgDatabase;
import io.vertx.core.Future;

/**
 * Forgets what need not be kept: files that were taken away after an hour, answers by key and the rows of imports that
 * nobody applied after 7 days, old attempts to sign in, dead sessions, jobs long done,
 * changes that every node knows. */
public final class PgTidying {

    private static final String[] FORGET = {
        "delete from idempotency where at < anju_now() - interval '7 days'",
        "delete from sign_in_attempt where at < anju_now() - interval '2 days'",
        "delete from session where coalesce(ended_at, expires_at) < anju_now() - interval '30 days'",
        "delete from job where done_at < anju_now() - interval '30 days'",
        "delete from register_export where made_at < anju_now() - interval '1 hour'",
        """
        update register_import_row r set row_enc = null from register_import i
        where i.id = r.import_id and i.state in ('reading', 'checked') and i.made_at < anju_now() - interval '7 days'
          and r.row_enc is not null
        """,
        """
        with gone as (delete from crew_change where at < anju_now() - interval '1 hour' returning by_xid)
        update crew_change_gone set up_to = greatest(up_to, (select coalesce(max(by_xid), 0) from gone))
        """
    };

    private final PgDatabase database;

    /** Tidies that database. */
    public PgTidying(PgDatabase database) {
        this.database = database;
    }

    /** Forgets once. */
    public Future<Void> tidy() {
        Future<Void> done = Future.succeededFuture();
        for (String forget : FORGET) {
            done = done.compose(v -> database.send(forget));
        }
        return done;
    }
}
