package anju.flow.badge;

import anju.flow.Reply;
import anju.flow.badge.Badges.Badge;
import anju.flow.badge.Badges.Bearer;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.visit.DoorLock;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Somebody stands at the door: whose code that is, and whether they are expected. */
public final class BadgeFlow {

    private static final String DIGITS = "[0-9]{8}";

    private final ZoneId zone;

    /** A day is a day in that zone. */
    public BadgeFlow(ZoneId zone) {
        this.zone = zone;
    }

    /** Whose code it is (null: nobody's), and their visit of today (both null where they are not expected). */
    public record Checked(Badge badge, Bearer bearer) {
        /** Nobody who could come has that code. */
        static final Checked NOBODY = new Checked(null, null);

        /** Whether they have promised to come today. */
        public boolean isExpected() {
            return bearer != null && bearer.start() != null;
        }
    }

    /** Looks whose code of this minute that is, however its digits are grouped; the fifth wrong one in a row closes it for ten minutes. */
    public Future<Reply<Checked>> check(Store.Unit unit, Actor actor, Id<Resident> resident, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        if (!code.matches(DIGITS)) {
            return Future.succeededFuture(Reply.refused("code", "badge.eight-digits"));
        }
        return unit
            .badges()
            .lock(resident, actor.person())
            .compose(lock ->
                lock.isClosed(unit.now())
                    ? Future.succeededFuture(Reply.refused("code", "badge.locked", lock.minutes(unit.now())))
                    : look(unit, resident, code).compose(checked ->
                          unit
                              .badges()
                              .lock(resident, actor.person(), after(unit, lock, checked))
                              .map(Reply.done(checked))
                      )
            );
    }

    private static DoorLock after(Store.Unit unit, DoorLock lock, Checked checked) {
        return checked.badge() == null ? lock.afterWrong(unit.now()) : DoorLock.OPEN;
    }

    private Future<Checked> look(Store.Unit unit, Id<Resident> resident, String code) {
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        return unit
            .badges()
            .bearers(resident, today)
            .compose(bearers -> {
                Optional<Bearer> whose = bearers
                    .stream()
                    .filter(one -> unit.badges().holds(one.worker(), today, code, unit.now()))
                    .findFirst();
                return whose.isEmpty()
                    ? Future.succeededFuture(Checked.NOBODY)
                    : unit
                          .badges()
                          .find(whose.get().worker(), today)
                          .map(badge -> badge.map(found -> new Checked(found, whose.get())).orElse(Checked.NOBODY));
            });
    }

    /** A worker's own badge, with the keys of today and tomorrow so that it goes on without a network. */
    public Future<Optional<Own>> own(Store.Unit unit, Id<Worker> worker) {
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        return unit
            .badges()
            .find(worker, today)
            .map(found ->
                found.map(badge ->
                    new Own(badge, List.of(key(unit, worker, today), key(unit, worker, today.plusDays(1))))
                )
            );
    }

    private static Key key(Store.Unit unit, Id<Worker> worker, LocalDate day) {
        return new Key(day, unit.badges().key(worker, day));
    }

    /** A badge with its keys. */
    public record Own(Badge badge, List<Key> keys) {}

    /** The key of a day's codes. */
    public record Key(LocalDate day, byte[] bytes) {}
}
