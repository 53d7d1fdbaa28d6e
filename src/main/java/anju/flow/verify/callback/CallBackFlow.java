package anju.flow.verify.callback;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.verify.CorrectFlow;
import anju.flow.verify.callback.CallBacks.Left;
import anju.flow.verify.callback.CallBacks.Result;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.value.Id;
import anju.verification.Correction;
import anju.verification.ghost.Choosing;
import anju.verification.ghost.GhostScore;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The day's list of whom to ring about a visit, and what they say. */
public final class CallBackFlow {

    /** What somebody always does shows in weeks; what nobody remembers any more is not asked. */
    private static final Duration SEEN = Duration.ofDays(28);
    private static final Duration ASKED = Duration.ofDays(7);
    private static final int FLAGGED = 10;
    private static final int BY_LOT = 5;
    private static final Duration AGAIN = Duration.ofHours(20);

    private final FlowSettings settings;
    private final CorrectFlow corrects;

    /** The flow under these settings. */
    public CallBackFlow(FlowSettings settings, CorrectFlow corrects) {
        this.settings = settings;
        this.corrects = corrects;
    }

    /** Draws today's list of a centre, once: who draws again finds it drawn. */
    public Future<Reply<LocalDate>> draw(Store.Unit unit, Actor actor, Id<Organisation> centre) {
        CallBacks calls = unit.checks().callBacks();
        LocalDate today = unit.now().atZone(settings.zone()).toLocalDate();
        return calls
            .drawn(centre, today)
            .compose(drawn ->
                drawn
                    ? Future.<Void>succeededFuture()
                    : calls
                          .left(centre, unit.now().minus(SEEN), unit.now())
                          .map(left -> choose(left, unit.now(), seed(centre, today)))
                          .compose(chosen -> calls.add(centre, today, chosen, actor))
            )
            .map(v -> Reply.done(today));
    }

    private static List<Choosing.Chosen> choose(List<Left> left, Instant now, long seed) {
        Set<Id<Order>> open = left
            .stream()
            .filter(one -> one.open() && one.trace().in().at().isAfter(now.minus(ASKED)))
            .map(one -> one.trace().order())
            .collect(Collectors.toSet());
        Set<Id<Order>> seen = new HashSet<>();
        // of two who came together the one against whom more speaks
        var candidates = new GhostScore()
            .judge(left.stream().map(Left::trace).toList())
            .stream()
            .filter(one -> open.contains(one.trace().order()))
            .sorted(Comparator.comparingInt(GhostScore.Judged::score).reversed())
            .filter(one -> seen.add(one.trace().order()))
            .toList();
        return Choosing.choose(candidates, FLAGGED, BY_LOT, seed);
    }

    /** The same for the same centre and day, so that a list can be drawn anew by who doubts it. */
    private static long seed(Id<Organisation> centre, LocalDate day) {
        return centre.value().getLeastSignificantBits() ^ day.toEpochDay();
    }

    /**
     * Notes a call. Who says that nobody came brings a correction on its way, which another person decides; {@code again}
     * may be null.
     */
    public Future<Reply<Id<Order>>> note(
        Store.Unit unit,
        Actor actor,
        Id<Order> order,
        Result result,
        String words,
        Instant again
    ) {
        CallBacks calls = unit.checks().callBacks();
        return calls.find(order).compose(known -> {
            if (known.isEmpty()) {
                return Future.succeededFuture(new Reply.Conflict<Id<Order>>("callback.none"));
            }
            if (known.get().outcome() != null) {
                return Future.succeededFuture(new Reply.Conflict<Id<Order>>("callback.closed"));
            }
            Instant next = result != Result.NOT_REACHED ? null : again != null ? again : unit.now().plus(AGAIN);
            return calls
                .note(order, result, words, next, actor)
                .compose(v ->
                    result == Result.NOBODY_CAME ? reopen(unit, actor, order, words) : Future.<Void>succeededFuture()
                )
                .map(v -> Reply.done(order));
        });
    }

    /** Where it was found that somebody came; where nothing was found yet, who decides reads what was said. */
    private Future<Void> reopen(Store.Unit unit, Actor actor, Id<Order> order, String words) {
        var change = new Correction.Found(Correction.Status.REOPENED);
        return corrects.propose(unit, actor, order, change, words).mapEmpty();
    }
}
