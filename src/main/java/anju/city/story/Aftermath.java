package anju.city.story;

import anju.city.seed.Chance;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Role;
import anju.settlement.Settling;
import anju.value.Money;
import anju.verification.Comparing;
import anju.verification.Confirming;
import anju.verification.Tolerance;
import anju.verification.Verifying;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** After the visit: compared, decided where it differs, confirmed by the family or by their silence, paid at night. */
final class Aftermath {

    private static final Duration SILENCE = Duration.ofDays(3);
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final LocalTime PAYS = LocalTime.of(2, 0);
    private static final List<String> KIND_WORDS = List.of(
        "服务很细心，谢谢。",
        "准时，态度好。",
        "老人很满意。",
        "希望下次还是同一位。"
    );
    private static final List<String> HAPPENED = List.of(
        "已电话核实，确有服务",
        "家属证实服务完成",
        "路上堵车，服务完整"
    );

    private final ZoneId zone;
    private final Purses purses;

    Aftermath(ZoneId zone, Purses purses) {
        this.zone = zone;
        this.purses = purses;
    }

    /** Compares what was asked, agreed and done, and lets a coordinator decide what differs. */
    void verify(Story story, Chance chance, Instant now) {
        if (story.order.stage() instanceof Stage.Visited visited) {
            boolean unsynced = story.wanted.fate() == Fate.UNSYNCED;
            Instant at = unsynced ? story.at.plus(Duration.ofHours(20)) : story.at;
            if (at.isAfter(now)) {
                return;
            }
            switch (Verifying.compare(story.order, visited, Comparing.differences(visited, Tolerance.DEFAULT, false))) {
                case Verifying.Verified same -> story.step(at, "verified", null, Map.of(), same.order());
                case Verifying.Disputed differs -> story.step(
                    at,
                    "disputed",
                    null,
                    differences(differs.order()),
                    differs.order()
                );
            }
        }
        if (story.order.stage() instanceof Stage.Disputed disputed) {
            Instant at = officeHour(story.at.plusSeconds(chance.from(3 * 3600, 44 * 3600)));
            if (at.isAfter(now)) {
                return;
            }
            Actor by = new Actor(story.wanted.coordinator(), Role.COORDINATOR);
            boolean happened = chance.in(0.8);
            Order decided = happened
                ? Verifying.verify(story.order, disputed, by.person())
                : Verifying.reject(story.order, disputed, by.person());
            story.step(at, happened ? "verified" : "rejected", by, Map.of(), decided);
            String reason = happened ? chance.oneOf(HAPPENED) : "家属否认，无法证实";
            story.look(by, "verifyOrder", story.order.id().value(), reason);
        }
    }

    /** Lets the family confirm, or the days of silence pass. */
    void confirm(Story story, Chance chance, Instant now) {
        if (!(story.order.stage() instanceof Stage.Verified)) {
            return;
        }
        Instant silence = story.at.plus(SILENCE);
        boolean speaks = story.wanted.rating() != null || chance.in(0.6);
        Instant at = speaks ? story.at.plusSeconds(chance.from(1_200, 50 * 3600)) : silence;
        if (at.isAfter(now)) {
            story.jobs.add(new Story.Job(Jobs.Kind.CONFIRM_SILENCE, story.order.id().value(), silence));
            return;
        }
        Actor by = story.wanted.asker().role() == Role.COORDINATOR ? resident(story) : story.wanted.asker();
        Integer rating = !speaks ? null : story.wanted.rating() != null ? story.wanted.rating() : rating(chance);
        var outcome = Confirming.confirm(story.order, speaks ? by.person() : null, rating);
        if (!(outcome instanceof Confirming.Confirmed confirmed)) {
            throw new IllegalStateException("a verified order cannot be confirmed: " + story.order.id());
        }
        if (!speaks) {
            story.step(at, "confirmed-by-silence", null, Map.of(), confirmed.order());
            return;
        }
        story.step(at, "confirmed", by, Map.of("rating", rating), confirmed.order());
        String words = rating > 3 && chance.in(0.25) ? chance.oneOf(KIND_WORDS) : null;
        story.rated = new Story.Rated(by, story.at, rating, words);
        story.look(by, "confirmOrder", story.order.id().value(), null);
    }

    /** Pays in the night after, from the right purse. */
    void settle(Story story, Chance chance, Instant now) {
        if (!(story.order.stage() instanceof Stage.Confirmed confirmed)) {
            return;
        }
        ZonedDateTime here = story.at.atZone(zone);
        ZonedDateTime night = here.toLocalDate().atTime(PAYS).atZone(zone);
        if (!night.isAfter(here)) {
            night = night.plusDays(1);
        }
        Instant at = night.toInstant().plusSeconds(chance.from(0, 1_800));
        if (at.isAfter(now)) {
            story.jobs.add(new Story.Job(Jobs.Kind.SETTLE, story.order.id().value(), at));
            return;
        }
        Money price = story.wanted.item().price() == null ? Money.ZERO : story.wanted.item().price();
        var resident = story.order.asked().resident();
        if (Settling.settle(story.order, confirmed, price, purses.of(resident)) instanceof Settling.Paid paid) {
            paid.parts().forEach(purses::paid);
            story.paid = paid;
            story.step(at, "settled", null, Map.of("totalFen", paid.total().fen()), paid.order());
        }
    }

    private static Actor resident(Story story) {
        return new Actor(anju.value.Id.of(story.order.asked().resident().value()), Role.RESIDENT);
    }

    private static int rating(Chance chance) {
        return List.of(5, 4, 3, 2, 1).get(chance.weighted(60, 27, 9, 3, 1));
    }

    private static Map<String, Object> differences(Order order) {
        var disputed = (Stage.Disputed) order.stage();
        return Map.of(
            "differences",
            disputed
                .differences()
                .stream()
                .map(d -> d.code() + ":" + d.amount())
                .toList()
        );
    }

    private Instant officeHour(Instant planned) {
        ZonedDateTime here = planned.atZone(zone);
        if (here.toLocalTime().isBefore(OPENS)) {
            return here
                .toLocalDate()
                .atTime(OPENS)
                .atZone(zone)
                .toInstant()
                .plusSeconds(planned.getEpochSecond() % 3600);
        }
        return here.toLocalTime().isAfter(CLOSES)
            ? here
                  .toLocalDate()
                  .plusDays(1)
                  .atTime(OPENS)
                  .atZone(zone)
                  .toInstant()
                  .plusSeconds(planned.getEpochSecond() % 3600)
            : planned;
    }
}
