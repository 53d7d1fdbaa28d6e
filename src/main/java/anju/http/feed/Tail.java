package anju.http.feed;

import anju.flow.access.Feed;
import anju.flow.access.Standing;
import anju.flow.port.Store;
import anju.http.access.Guard;
import anju.people.Person;
import anju.value.Id;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the feed for all streams of a node: once, however many are listening. Looks at once when it is nudged and every
 * second anyway; asks for each event who may know of it, and each second whether every stream's session still lives.
 * Everything happens on one context, so a stream that catches up joins the others without a gap or a double.
 */
public final class Tail {

    /** A stream that is behind by more is told to read everything again. */
    static final long MOST_TO_CATCH_UP = 10_000;

    private static final int PAGE = 500;
    private static final int SESSIONS_AT_ONCE = 1_000;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final Map<String, String> READING = Map.ofEntries(
        Map.entry("order", "getOrder"),
        Map.entry("offer", "listOffers"),
        Map.entry("alarm", "listAlarms"),
        Map.entry("plan", "getPlan"),
        Map.entry("whereabouts", "getWhereabouts"),
        Map.entry("card", "getCard"),
        Map.entry("centre", "listSettings"),
        Map.entry("care-plan", "getCarePlan"),
        Map.entry("petition", "listPetitions"),
        Map.entry("worker", "getWorker"),
        Map.entry("organisation", "getOrganisation"),
        Map.entry("unmet", "getUnmetNeed"),
        Map.entry("complaint", "listComplaints")
    );

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private final Vertx vertx;
    private final Store store;
    private final Guard guard;
    private final Context context;
    private final Set<Stream> live = new LinkedHashSet<>();
    private final Set<Stream> catchingUp = new LinkedHashSet<>();
    private long position = -1;
    private boolean reading;
    private boolean nudged;
    private long timer;

    /** The tail of that store's feed; one a node. */
    public Tail(Vertx vertx, Store store, Guard guard) {
        this.vertx = vertx;
        this.store = store;
        this.guard = guard;
        this.context = vertx.getOrCreateContext();
    }

    /** Begins to look. */
    public void start() {
        timer = vertx.setPeriodic(1_000, t -> context.runOnContext(v -> everySecond()));
        nudge();
    }

    /** Something may have been numbered: looks now. */
    public void nudge() {
        context.runOnContext(v -> advance());
    }

    /** Ends every stream; their browsers go to another node. */
    public void stop() {
        vertx.cancelTimer(timer);
        context.runOnContext(v -> all().forEach(Stream::close));
    }

    /** The number from which a stream that names none begins. */
    Future<Long> now() {
        return store.feed().last();
    }

    void add(Stream stream) {
        context.runOnContext(v -> {
            catchingUp.add(stream);
            stream.start();
            check(List.of(stream))
                .onSuccess(same -> catchUp(stream))
                .onFailure(e -> stream.close());
        });
    }

    void remove(Stream stream) {
        stream.gone();
        context.runOnContext(v -> {
            live.remove(stream);
            catchingUp.remove(stream);
        });
    }

    private void catchUp(Stream stream) {
        if (!stream.isOpen()) {
            catchingUp.remove(stream);
        } else if (position >= 0 && stream.position() >= position) {
            catchingUp.remove(stream);
            live.add(stream);
        } else if (stream.isFull() || position < 0) {
            vertx.setTimer(20, t -> context.runOnContext(v -> catchUp(stream)));
        } else if (position - stream.position() > MOST_TO_CATCH_UP) {
            stream.skipTo(position);
            catchUp(stream);
        } else {
            long until = position;
            store
                .feed()
                .read(stream.position(), PAGE)
                .compose(events -> tell(upTo(events, until), List.of(stream)))
                .onSuccess(told -> context.runOnContext(v -> catchUp(stream)))
                .onFailure(e -> stream.close());
        }
    }

    /** Not past the tail: what comes after it comes to everybody at once. */
    private static List<Feed.Event> upTo(List<Feed.Event> events, long until) {
        return events
            .stream()
            .filter(event -> event.no() <= until)
            .toList();
    }

    private void advance() {
        if (reading) {
            nudged = true;
            return;
        }
        reading = true;
        nudged = false;
        read().onComplete(done ->
            context.runOnContext(v -> {
                reading = false;
                if (done.failed()) {
                    LOG.warn("the feed could not be told, again within a second: {}", done.cause().toString());
                }
                if (nudged || (done.succeeded() && done.result() == PAGE)) {
                    advance();
                }
            })
        );
    }

    private Future<Integer> read() {
        if (position < 0) {
            return store
                .feed()
                .last()
                .map(last -> {
                    position = last;
                    return PAGE;
                });
        }
        long before = position;
        return store
            .feed()
            .read(position, PAGE)
            .compose(events -> {
                // who joins while this page is told begins behind it, and catches up with it alone
                position = events.isEmpty() ? position : events.getLast().no();
                return tell(events, new ArrayList<>(live)).map(events.size());
            })
            .onFailure(e -> position = before);
    }

    /** Tells these events to these streams, one after the other; rights are asked anew for each event. */
    private Future<Void> tell(List<Feed.Event> events, List<Stream> streams) {
        Future<Void> told = Future.succeededFuture();
        if (streams.isEmpty()) {
            return told;
        }
        for (Feed.Event event : events) {
            told = told
                .compose(before -> store.access().standings().ofEvent(event))
                .map(standings -> {
                    streams.forEach(stream -> stream.move(event, mayKnow(event, stream, standings)));
                    return null;
                });
        }
        return told;
    }

    private boolean mayKnow(Feed.Event event, Stream stream, Map<Id<Person>, Set<Standing>> standings) {
        Set<Standing> mine = standings.getOrDefault(stream.caller().person(), Set.of());
        String reading = READING.get(event.kind());
        return reading != null && (guard.may(reading, mine) || guard.may("streamEvents", mine));
    }

    private void everySecond() {
        advance();
        var streams = all();
        streams.forEach(stream -> stream.tick(HEARTBEAT_SECONDS));
        for (int from = 0; from < streams.size(); from += SESSIONS_AT_ONCE) {
            check(streams.subList(from, Math.min(streams.size(), from + SESSIONS_AT_ONCE)));
        }
    }

    /** Closes the streams whose session is dead, or whose person's rights are not those that they began with. */
    private Future<Void> check(List<Stream> streams) {
        var hashes = streams
            .stream()
            .map(stream -> stream.caller().tokenHash())
            .toList();
        return store
            .access()
            .sessions()
            .marks(hashes)
            .map(marks -> {
                for (int i = 0; i < streams.size(); i++) {
                    if (!streams.get(i).keeps(marks.get(i))) {
                        streams.get(i).close();
                    }
                }
                return null;
            });
    }

    private List<Stream> all() {
        var all = new ArrayList<>(live);
        all.addAll(catchingUp);
        return all;
    }
}
