package anju.command.benchmark.load;

import anju.catalogue.ServiceItem;
import anju.city.drawn.InventedCity;
import anju.city.people.InventedResident;
import anju.city.seed.Chance;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A city whose workers' days are full, and what somebody wants of them in addition. */
public record FullDays(InventedCity city, LocalDate day) {
    private static final double NEAR = 0.03; // degrees from where a worker starts: about three kilometres
    private static final List<Integer> MINUTES = List.of(30, 45, 60, 60, 90);

    /** Every worker with visits through all shifts of the day before, the day and the day after. */
    public List<WorkerDay> workers() {
        return city
            .workers()
            .all()
            .stream()
            .map(it -> full(it.worker(), it.number()))
            .toList();
    }

    private WorkerDay full(Worker worker, int number) {
        var chance = Chance.of(city.size().seed(), "full day", number);
        List<Commitment> promised = new ArrayList<>();
        for (var i = -1; i <= 1; i++) {
            var on = day.plusDays(i);
            worker
                .shifts()
                .stream()
                .filter(shift -> shift.on(on))
                .forEach(shift -> fill(promised, worker, shift, on, chance));
        }
        var minutes = promised
            .stream()
            .mapToInt(it -> (int) it.visit().length().toMinutes())
            .sum();
        return new WorkerDay(worker, promised, minutes, 0, 0, 0);
    }

    /** One visit after the other, with the way between and at times half an hour or an hour to spare. */
    private void fill(List<Commitment> promised, Worker worker, Worker.Shift shift, LocalDate on, Chance chance) {
        if (!shift.ends().isAfter(shift.starts())) return;
        var last = at(on, shift.ends());
        var free = at(on, shift.starts());
        while (true) {
            var travel = Duration.ofMinutes(chance.from(8, 20));
            var spare = Duration.ofMinutes(chance.in(0.3) ? chance.from(30, 75) : 0);
            var visit = TimeWindow.from(free.plus(travel).plus(spare), Duration.ofMinutes(chance.oneOf(MINUTES)));
            if (visit.end().isAfter(last)) return;
            var from = shift.breakFrom() == null ? null : at(on, shift.breakFrom());
            if (from != null && visit.end().isAfter(from) && visit.start().isBefore(at(on, shift.breakUntil()))) {
                free = at(on, shift.breakUntil());
                continue;
            }
            var place = new Place(worker.start().lat() + off(chance), worker.start().lng() + off(chance));
            promised.add(new Commitment(Id.of(id(chance)), visit, travel, place, worker.area()));
            free = visit.end();
        }
    }

    private static double off(Chance chance) {
        return NEAR * (2 * chance.share() - 1);
    }

    private static UUID id(Chance chance) {
        return new UUID(chance.below(Integer.MAX_VALUE), chance.below(Integer.MAX_VALUE));
    }

    private Instant at(LocalDate on, LocalTime time) {
        return on.atTime(time).atZone(city.zone()).toInstant();
    }

    /** What the resident of that number wants: one of these, within three hours of the day. */
    public Need need(int number, List<ServiceItem> items) {
        var chance = Chance.of(city.size().seed(), "benchmark", number);
        InventedResident who = city.residents().get(chance.below(city.residents().count()));
        var item = chance.oneOf(items);
        var from = at(day, LocalTime.of(8, 0)).plusSeconds(900L * chance.below(28));
        var window = TimeWindow.from(from, Duration.ofHours(3));
        var centre = city.organisations().centre(who.community()).organisation();
        Id<Resident> resident = Id.of(who.id());
        var address = new Resident.Address(
            Id.of(who.address()),
            resident,
            who.place(),
            who.community().area(),
            200,
            true
        );
        var asked = new Order.Asked(
            resident,
            item.code(),
            window,
            address.id(),
            centre.id(),
            null,
            Set.of(),
            null,
            Id.of(who.id()),
            from.minus(Duration.ofDays(2))
        );
        return Need.of(
            Id.of(id(chance)),
            asked,
            item,
            new Resident(
                resident,
                who.name(),
                who.community().code(),
                who.dialect(),
                who.preference(),
                Set.of(),
                Set.of()
            ),
            address,
            centre,
            city.zone(),
            new Need.Known(List.of(), Duration.ZERO, false, null),
            asked.at()
        );
    }
}
