package anju.flow.register;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.flow.register.Imports.Import;
import anju.flow.register.Imports.State;
import anju.flow.register.Reading.Judged;
import anju.flow.register.Reading.Row;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A register from a spreadsheet: looked at, then applied in batches by a job. A batch is one transaction, and whoever is
 * there already is left as they are, so that neither a node that dies nor the same file again doubles anybody.
 */
public final class ImportFlow {

    /** Rows of a transaction: it takes well under a second, and who looks on sees it move. */
    private static final int BATCH = 50;

    private static final int CHUNK = 500;

    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public ImportFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** A file that was read: its rows are kept in as many transactions as they need; the id of its import. */
    public Future<UUID> keep(Store store, Actor actor, Id<Organisation> centre, String fileName, Judged file) {
        UUID id = ids.get();
        Future<Void> kept = store.inOne(unit -> unit.imports().open(id, centre, actor, fileName, file.rows()));
        for (int from = 0; from < file.right().size(); from += CHUNK) {
            List<Row> some = file.right().subList(from, Math.min(from + CHUNK, file.right().size()));
            kept = kept.compose(before ->
                store.inOne(unit ->
                    unit
                        .imports()
                        .known(some)
                        .compose(known -> unit.imports().keep(id, some, known))
                )
            );
        }
        return kept.compose(right -> store.inOne(unit -> unit.imports().keepWrong(id, file.wrong()))).map(id);
    }

    /** All of a file is kept: it may be applied from now on. Nobody is registered by it. */
    public Future<Reply<Import>> checked(Store.Unit unit, Id<Organisation> centre, UUID id) {
        return unit
            .imports()
            .checked(id)
            .compose(done -> unit.imports().find(centre, id))
            .map(found -> Reply.done(found.orElseThrow()));
    }

    /**
     * Applies it: the whole file, or what is right of it where {@code onlyRight}. Refuses a file with wrong rows that is to
     * be applied whole; what is applied already stays so.
     */
    public Future<Reply<Import>> apply(Store.Unit unit, Id<Organisation> centre, UUID id, boolean onlyRight) {
        return unit
            .imports()
            .hold(id)
            .compose(held -> {
                if (held.isEmpty() || !held.get().centre().equals(centre)) {
                    return Future.succeededFuture(Reply.<Import>refused("importId", "import.unknown"));
                }
                Import one = held.get();
                if (one.state() != State.CHECKED) {
                    return Future.succeededFuture(new Reply.Conflict<Import>("import.applied-already"));
                }
                if (one.right() == 0) {
                    return Future.succeededFuture(Reply.<Import>refused("importId", "import.nothing-right"));
                }
                if (one.wrongRows() > 0 && !onlyRight) {
                    return Future.succeededFuture(
                        Reply.<Import>refused("onlyRight", "import.wrong-rows", one.wrongRows())
                    );
                }
                return unit
                    .imports()
                    .begin(id)
                    .compose(begun -> unit.jobs().add(Jobs.Kind.IMPORT, id, unit.now()))
                    .compose(added -> unit.imports().find(centre, id))
                    .map(found -> Reply.done(found.orElseThrow()));
            });
    }

    /** Registers the next rows, and asks to be called again while any wait. */
    public Future<Void> batch(Store.Unit unit, UUID id) {
        return unit
            .imports()
            .hold(id)
            .compose(held ->
                held.map(Import::state).filter(State.APPLYING::equals).isEmpty()
                    ? Future.succeededFuture()
                    : unit
                          .imports()
                          .waiting(id, BATCH)
                          .compose(rows -> register(unit, id, rows))
            );
    }

    private Future<Void> register(Store.Unit unit, UUID id, List<Row> rows) {
        return unit
            .imports()
            .known(rows)
            .compose(known -> each(unit, id, rows, known))
            .compose(done ->
                rows.size() < BATCH ? unit.imports().end(id) : unit.jobs().add(Jobs.Kind.IMPORT, id, unit.now())
            );
    }

    private Future<Void> each(Store.Unit unit, UUID id, List<Row> rows, Map<Integer, Optional<Id<Resident>>> known) {
        Future<Void> done = Future.succeededFuture();
        for (Row row : rows) {
            done = known.containsKey(row.line())
                ? unit.imports().skip(id, row.line(), known.get(row.line()))
                : unit.imports().register(id, row, Id.of(ids.get()));
        }
        return done;
    }
}
