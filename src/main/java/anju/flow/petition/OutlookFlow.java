package anju.flow.petition;

import anju.dispatch.petition.Petition;
import anju.flow.MatchFlow;
import anju.flow.chance.TrialFlow;
import anju.flow.chance.TrialFlow.Assumption;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.Verdict;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What would come of a yes, before it is said; nothing of it is kept. */
public final class OutlookFlow {

    /** So many visits are looked at one by one; of more only how many is told. */
    private static final int MOST = 30;

    private final TrialFlow trials;
    private final Swapping swapping;

    /** Looking ahead by those trials and rules. */
    public OutlookFlow(TrialFlow trials, MatchFlow matches, Matching matching, Supplier<UUID> ids) {
        this.trials = trials;
        this.swapping = new Swapping(matches, matching, ids);
    }

    /**
     * {@code open} are visits for which nobody would come, with who could; {@code more} is how many of them are not
     * looked at; {@code passes} are those that a colleague would make.
     */
    public record Outlook(List<Open> open, int more, List<Passed> passes) {}

    /** A visit that would fall open, and the certificate that a match would make then. */
    public record Open(Order order, MatchCertificate certificate) {}

    /** A visit that would pass to somebody, and what the rules say of everybody who would come. */
    public record Passed(Order order, Id<Worker> to, List<Verdict> verdicts) {}

    /** The outlook of a petition that is open. */
    public Future<Outlook> look(Store.Unit unit, Actor reader, Petition petition) {
        if (petition.kind() == Petition.Kind.LEAVE) {
            return unit
                .petitions()
                .promised(petition.worker(), petition.time())
                .compose(ids ->
                    orders(unit, reader, ids.subList(0, Math.min(MOST, ids.size())))
                        .compose(orders -> open(unit, petition, orders))
                        .map(open -> new Outlook(open, Math.max(0, ids.size() - MOST), List.of()))
                );
        }
        var named = Stream.of(petition.order(), petition.theirs() == null ? null : petition.theirs().order());
        return orders(unit, reader, named.filter(one -> one != null).toList()).compose(orders ->
            petition.colleague() == null
                ? open(unit, petition, orders).map(open -> new Outlook(open, 0, List.of()))
                : passed(unit, Swapping.passes(petition, orders)).map(passes -> new Outlook(List.of(), 0, passes))
        );
    }

    private static Future<List<Order>> orders(Store.Unit unit, Actor reader, List<Id<Order>> ids) {
        var orders = new ArrayList<Order>();
        Future<Void> read = Future.succeededFuture();
        for (Id<Order> id : ids) {
            read = read
                .compose(before -> unit.views().orders().find(id, reader.person()))
                .map(found -> {
                    found.ifPresent(view -> orders.add(view.order()));
                    return null;
                });
        }
        return read.map(orders);
    }

    private Future<List<Open>> open(Store.Unit unit, Petition petition, List<Order> orders) {
        var assumption = new Assumption(null, Set.of(petition.worker()), null, false);
        var open = new ArrayList<Open>();
        Future<Void> tried = Future.succeededFuture();
        for (Order order : orders) {
            tried = tried
                .compose(before -> trials.trial(unit, order, assumption))
                .map(certificate -> {
                    open.add(new Open(order, certificate));
                    return null;
                });
        }
        return tried.map(open);
    }

    private Future<List<Passed>> passed(Store.Unit unit, List<Swapping.Pass> passes) {
        var passed = new ArrayList<Passed>();
        Future<Void> judged = Future.succeededFuture();
        for (Swapping.Pass pass : passes) {
            judged = judged
                .compose(before -> swapping.judge(unit, pass))
                .map(verdicts -> {
                    passed.add(new Passed(pass.order(), pass.to(), verdicts));
                    return null;
                });
        }
        return judged.map(passed);
    }
}
