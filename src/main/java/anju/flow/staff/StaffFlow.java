package anju.flow.staff;

import anju.catalogue.ServiceItem;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.flow.staff.Staff.Change;
import anju.flow.staff.Staff.Leave;
import anju.flow.staff.Staff.Paper;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Certificates and leave of a worker, entered by whoever keeps them; what was promised follows after the commit. */
public final class StaffFlow {

    private static final int LONGEST_LEAVE_DAYS = 366;

    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /** The flow by the days of that zone; {@code ids} gives new ids. */
    public StaffFlow(ZoneId zone, Supplier<UUID> ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /** Enters a certificate, new or renewed: nothing that was valid before is changed by it. */
    public Future<Reply<Void>> certify(Store.Unit unit, Actor actor, Id<Worker> worker, Paper paper) {
        return unit
            .services()
            .list()
            .compose(items -> {
                List<Problem> wrong = new ArrayList<>();
                if (!kinds(items).contains(paper.kind())) {
                    wrong.add(Problem.of("kind", "staff.kind"));
                }
                if (paper.until().isBefore(paper.from())) {
                    wrong.add(Problem.of("until", "staff.until-before"));
                } else if (paper.until().isBefore(today(unit))) {
                    wrong.add(Problem.of("until", "staff.over"));
                }
                if (!wrong.isEmpty()) {
                    return Future.succeededFuture(new Reply.Refused<>(wrong));
                }
                var kept = new Paper(
                    ids.get(),
                    paper.kind(),
                    paper.number(),
                    paper.issuer(),
                    paper.from(),
                    paper.until()
                );
                return unit
                    .staff()
                    .addCertificate(worker, kept)
                    .compose(added ->
                        unit
                            .staff()
                            .changed(
                                worker,
                                actor,
                                new Change("certificate", kept.from(), kept.until(), kept.kind(), null)
                            )
                    )
                    .map(Reply::done);
            });
    }

    /** The kinds of certificate that some item of the catalogue asks for. */
    public static Set<String> kinds(List<ServiceItem> items) {
        return items
            .stream()
            .flatMap(item -> item.qualifications().stream())
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    }

    /** Takes a certificate back: the paper was entered wrongly, or who issued it took it away. */
    public Future<Reply<Void>> withdrawCertificate(
        Store.Unit unit,
        Actor actor,
        Id<Worker> worker,
        UUID certificate,
        String reason
    ) {
        return unit
            .staff()
            .removeCertificate(worker, certificate)
            .compose(removed ->
                removed.isEmpty()
                    ? Future.succeededFuture(Reply.refused("certificateId", "staff.no-certificate"))
                    : followed(
                          unit,
                          actor,
                          worker,
                          new Change(
                              "certificate-withdrawn",
                              removed.get().from(),
                              removed.get().until(),
                              removed.get().kind(),
                              reason
                          )
                      )
            );
    }

    /** Enters a leave of whole days, both inclusive; visits that were promised in it are given to others. */
    public Future<Reply<Void>> leave(
        Store.Unit unit,
        Actor actor,
        Id<Worker> worker,
        LocalDate from,
        LocalDate until,
        String kind
    ) {
        if (until.isBefore(from)) {
            return Future.succeededFuture(Reply.refused("until", "staff.until-before"));
        }
        if (until.isBefore(today(unit))) {
            return Future.succeededFuture(Reply.refused("until", "staff.over"));
        }
        if (until.isAfter(from.plusDays(LONGEST_LEAVE_DAYS))) {
            return Future.succeededFuture(Reply.refused("until", "staff.too-long", LONGEST_LEAVE_DAYS));
        }
        var during = new TimeWindow(
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant()
        );
        return unit
            .staff()
            .addLeave(worker, new Leave(ids.get(), during, kind))
            .compose(added -> followed(unit, actor, worker, new Change("leave", from, until, kind, null)));
    }

    /** Takes a leave back: the worker is there after all. */
    public Future<Reply<Void>> withdrawLeave(Store.Unit unit, Actor actor, Id<Worker> worker, UUID leave) {
        return unit
            .staff()
            .removeLeave(worker, leave)
            .compose(removed ->
                removed.isEmpty()
                    ? Future.succeededFuture(Reply.refused("leaveId", "staff.no-leave"))
                    : unit
                          .staff()
                          .changed(
                              worker,
                              actor,
                              new Change(
                                  "leave-withdrawn",
                                  removed.get().during().start().atZone(zone).toLocalDate(),
                                  removed.get().during().end().minusSeconds(1).atZone(zone).toLocalDate(),
                                  removed.get().kind(),
                                  null
                              )
                          )
                          .map(Reply::done)
            );
    }

    /** Writes the change down, and lets what was promised follow it once it is committed. */
    static Future<Reply<Void>> followed(Store.Unit unit, Actor actor, Id<Worker> worker, Change change) {
        return unit
            .staff()
            .changed(worker, actor, change)
            .compose(written -> unit.jobs().add(Jobs.Kind.WORKER_CHANGED, worker.value(), unit.now()))
            .map(Reply::done);
    }

    private LocalDate today(Store.Unit unit) {
        return unit.now().atZone(zone).toLocalDate();
    }
}
