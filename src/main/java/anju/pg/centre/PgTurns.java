package anju.pg.centre;

import anju.flow.centre.Turns;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;

/** Whose turn it is, as a transaction reads and takes it. */
public final class PgTurns implements Turns {

    // by itself, so that the next statement sees what whoever held it has taken
    private static final String ONE_AT_A_TIME = "select id from organisation where id = $1 for no key update";

    private static final String TAKE = """
    with next as (
      select w.person_id, w.organisation_id
      from unnest($2::uuid[]) with ordinality r(id, place) join worker w on w.person_id = r.id
        left join provider_turn t on t.centre_id = $1 and t.provider_id = w.organisation_id
      order by t.turn nulls first, r.place limit 1
    ), taken as (
      insert into provider_turn (centre_id, provider_id, turn)
      select $1, organisation_id, 1 + coalesce((select max(turn) from provider_turn where centre_id = $1), 0) from next
      on conflict (centre_id, provider_id) do update set turn = excluded.turn
    )
    select person_id from next
    """;

    private final PgTransaction transaction;

    /** The turns of that transaction. */
    public PgTurns(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Id<Worker>> take(Id<Organisation> centre, List<Id<Worker>> bestFirst) {
        return transaction
            .run(ONE_AT_A_TIME, centre)
            .compose(mine -> transaction.run(TAKE, centre, bestFirst))
            .map(rows -> Columns.id(rows.iterator().next(), "person_id"));
    }
}
