package anju.pg.people;

import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The crews of the days in use, in this node's memory. Each use first asks the database what has changed, all who wait
 * together once, and only the days of those workers are read again: so a crew is as new as the moment at which it was
 * asked for. What is booked after that is seen at the commit, by the version of the worker's day and by the constraint.
 * It asks on a connection of its own, for those who wait here hold one already.
 */
public final class Crews {

    /** So many promises are kept at the most (250 bytes each, all told), the days least used go first. */
    private static final int MOST_PROMISES = 800_000;

    /** So many workers are read at once: what a query answers is held in memory whole. */
    private static final int CHUNK = 2_000;

    // the snapshot of this very statement: what ended before its oldest open transaction is seen by it
    private static final String CHANGES = """
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as next,
      (select up_to from crew_change_gone) as gone,
      (select array_agg(id) from crew_change where by_xid >= $1) as ids,
      (select array_agg(worker_id) from crew_change where by_xid >= $1) as workers
    """;
    // today and tomorrow; an hour before midnight also the day that will be tomorrow then
    private static final String SOON = """
    select day::date from generate_series((anju_now() at time zone $1)::date,
      ((anju_now() + interval '25 hours') at time zone $1)::date, interval '1 day') day
    """;
    private static final String EVERYBODY = "select person_id, version from worker order by person_id";
    private static final String THESE = "select person_id, version from worker where person_id = any($1)";

    private final PgDatabase line;
    private final KnownWorkers known;
    private final ZoneId zone;
    private final Travel travel;

    // what rounds have read; they come one after another, so nobody else touches it
    private final Map<LocalDate, Crew> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<LocalDate, Load> loads = new HashMap<>();
    private Set<Long> seen = Set.of();
    private long next = -1;

    // guarded by this: who waits for the round after the one that runs, null when nobody does
    private boolean running;
    private Round waiting;

    /** Nothing is held yet; {@code line} is a connection that nobody else uses. */
    public Crews(PgDatabase line, KnownWorkers known, ZoneId zone, Travel travel) {
        this.line = line;
        this.known = known;
        this.zone = zone;
        this.travel = travel;
    }

    private record Round(Set<LocalDate> days, Promise<Known> done) {}

    /** The days that were asked for: crews that are held, and those that are being read. */
    private record Known(Map<LocalDate, Crew> crews, Map<LocalDate, Future<Crew>> loads) {}

    /** A day that is being read, which takes many rounds, and who has changed since it began. */
    private record Load(Future<Crew> crew, Set<UUID> meanwhile) {}

    /** The crew of that day, with everything that was committed before this call; nobody's visits to a resident (0). */
    public Future<Crew> of(LocalDate day) {
        return round(Set.of(day)).compose(known -> {
            Crew crew = known.crews().get(day);
            return crew == null
                ? known
                      .loads()
                      .get(day)
                      .compose(v -> of(day))
                : Future.succeededFuture(crew);
        });
    }

    /** Learns what has changed, so that there is little to learn at the next use. */
    public Future<Void> catchUp() {
        return round(Set.of()).mapEmpty();
    }

    /** Reads the days that will soon be asked for, so that nobody waits for them; those that are held stay. */
    public Future<Void> warm() {
        return line
            .run(SOON, zone.getId())
            .compose(rows -> round(Set.copyOf(Columns.list(rows, row -> row.getLocalDate("day")))))
            .compose(known -> Future.all(List.copyOf(known.loads().values())))
            .mapEmpty();
    }

    private synchronized Future<Known> round(Set<LocalDate> days) {
        if (waiting == null) {
            waiting = new Round(new HashSet<>(), Promise.promise());
        }
        waiting.days().addAll(days);
        Future<Known> done = waiting.done().future();
        if (!running) {
            begin();
        }
        return done;
    }

    private synchronized void begin() {
        Round now = waiting;
        waiting = null;
        running = true;
        changes()
            .map(v -> handedOut(now.days()))
            .onFailure(e -> forget())
            .onComplete(done -> {
                end();
                now.done().complete(done.result(), done.cause());
            });
    }

    private synchronized void end() {
        running = false;
        if (waiting != null) {
            begin();
        }
    }

    private void forget() {
        held.clear();
        loads.clear();
    }

    private Future<Void> changes() {
        // with nothing held there is nothing to learn, only from where on
        boolean nothing = held.isEmpty() && loads.isEmpty();
        return line.run(CHANGES, nothing ? Long.MAX_VALUE : next).compose(rows -> {
            Row row = rows.iterator().next();
            // a transaction older than those known is another server's, that took over without the last of them
            if (row.getLong("gone") >= next || row.getLong("next") < next) {
                forget();
            }
            Map<Long, UUID> changed = new HashMap<>();
            Long[] ids = row.getArrayOfLongs("ids");
            for (int i = 0; ids != null && i < ids.length; i++) {
                changed.put(ids[i], row.getArrayOfUUIDs("workers")[i]);
            }
            Set<Long> all = Set.copyOf(changed.keySet());
            changed.keySet().removeAll(seen);
            return learn(takenOver(changed.values())).onSuccess(v -> {
                seen = all;
                next = row.getLong("next");
            });
        });
    }

    /** Takes over the days that are read by now; answers who has changed, for them since they began to be read. */
    private Set<UUID> takenOver(Collection<UUID> changed) {
        Set<UUID> all = new HashSet<>(changed);
        loads.forEach((day, load) -> {
            load.meanwhile().addAll(changed);
            if (load.crew().succeeded()) {
                held.put(day, load.crew().result());
                all.addAll(load.meanwhile());
            }
        });
        loads.values().removeIf(load -> load.crew().isComplete());
        return all;
    }

    private Future<Void> learn(Set<UUID> changed) {
        if (changed.isEmpty() || held.isEmpty()) {
            return Future.succeededFuture();
        }
        return line.run(THESE, changed).compose(rows -> {
            if (rows.size() < changed.size()) {
                forget(); // somebody is no worker any more
            }
            List<Row> workers = Columns.list(rows, row -> row);
            return oneByOne(List.copyOf(held.keySet()), day -> read(day, workers).compose(days -> now(day, days)));
        });
    }

    private Future<Void> now(LocalDate day, List<WorkerDay> changed) {
        Crew before = held.get(day);
        Optional<Crew> soon = before.with(changed);
        Future<Crew> after = soon.isPresent()
            ? Future.succeededFuture(soon.get())
            : line.aside(() -> before.anew(changed));
        return after.onSuccess(crew -> held.put(day, crew)).mapEmpty();
    }

    private Future<Crew> load(LocalDate day) {
        List<WorkerDay> all = new ArrayList<>();
        return line
            .run(EVERYBODY)
            .compose(rows ->
                oneByOne(chunks(Columns.list(rows, row -> row)), some ->
                    read(day, some).onSuccess(all::addAll).mapEmpty()
                )
            )
            .compose(v -> line.aside(() -> Crew.of(day, zone, all, travel)));
    }

    private Future<List<WorkerDay>> read(LocalDate day, List<Row> rows) {
        List<Id<Worker>> ids = rows
            .stream()
            .map(row -> Columns.<Worker>id(row, "person_id"))
            .toList();
        var days = DaysRead.of(line, known.hardServices(), new DaysRead.Day(day, zone, null), ids);
        return Future.all(known.of(line, rows), days).map(both ->
            both.<List<Worker>>resultAt(0).stream().map(both.<DaysRead>resultAt(1)::of).toList()
        );
    }

    private static List<List<Row>> chunks(List<Row> rows) {
        List<List<Row>> chunks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += CHUNK) {
            chunks.add(rows.subList(i, Math.min(rows.size(), i + CHUNK)));
        }
        return chunks;
    }

    private Known handedOut(Set<LocalDate> days) {
        Known known = new Known(new HashMap<>(), new HashMap<>());
        for (LocalDate day : days) {
            Crew crew = held.get(day);
            if (crew == null) {
                known.loads().put(day, loads.computeIfAbsent(day, d -> new Load(load(d), new HashSet<>())).crew());
            } else {
                known.crews().put(day, crew);
            }
        }
        long promises = held.values().stream().mapToLong(Crew::promises).sum();
        var leastUsed = held.values().iterator();
        while (promises > MOST_PROMISES && held.size() > 1) {
            promises -= leastUsed.next().promises();
            leastUsed.remove();
        }
        return known;
    }

    private static <T> Future<Void> oneByOne(Collection<T> all, Function<T, Future<Void>> work) {
        Future<Void> done = Future.succeededFuture();
        for (T one : all) {
            done = done.compose(v -> work.apply(one));
        }
        return done;
    }
}
