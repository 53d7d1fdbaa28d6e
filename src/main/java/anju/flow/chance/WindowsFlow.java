package anju.flow.chance;

import anju.catalogue.ServiceItem;
import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Matching.Chance;
import anju.matching.Need;
import anju.matching.Weights;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.request.UsualWindows;
import anju.value.Id;
import anju.value.Problem;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Before step 1: which windows of a day could be met now. It promises nothing, and an order asks again. */
public final class WindowsFlow {

    private static final Id<Order> NOT_YET = Id.of(new UUID(0, 0));
    private static final int DAYS_AROUND = 6;

    private final FlowSettings settings;
    private final Matching matching;

    /** The flow under these settings, by the rules of that matching. */
    public WindowsFlow(FlowSettings settings, Matching matching) {
        this.settings = settings;
        this.matching = matching;
    }

    /** For whom, what, on which day of the city, and where (null: their main address). */
    public record Asking(Id<Resident> resident, String serviceCode, LocalDate day, Id<Resident.Address> address) {}

    /**
     * The usual windows of a day that may still be asked for; {@code another} is the nearest day, at most six away, on
     * which one could be met, and null where this day has one or none has.
     */
    public record Day(LocalDate day, List<Chance> chances, LocalDate another) {
        /** Copies the list. */
        public Day {
            chances = List.copyOf(chances);
        }

        private boolean hasSome() {
            return chances.stream().anyMatch(Chance::canCome);
        }
    }

    private record Known(ServiceItem item, Resident resident, Resident.Address address, Organisation centre) {}

    /** The windows of that day; refuses an unknown service or address, and a day that nobody may ask for. */
    public Future<Reply<Day>> windows(Store.Unit unit, Asking asking) {
        var item = unit.services().find(asking.serviceCode());
        var resident = unit.residents().find(asking.resident());
        var address = unit.residents().findAddress(asking.resident(), asking.address());
        var centre = unit.residents().centreOf(asking.resident());
        return Future.all(item, resident, address, centre).compose(all -> {
            List<Problem> wrong = wrong(item.result(), address.result(), asking.day(), unit.now());
            if (!wrong.isEmpty()) {
                return Future.succeededFuture(new Reply.Refused<>(wrong));
            }
            Known known = new Known(
                item.result().orElseThrow(),
                resident.result().orElseThrow(),
                address.result().orElseThrow(),
                centre.result()
            );
            return day(unit, known, asking.day()).compose(day ->
                day.hasSome()
                    ? Future.succeededFuture(Reply.done(day))
                    : nearest(unit, known, around(asking.day(), unit.now()), 0).map(another ->
                          Reply.done(new Day(day.day(), day.chances(), another))
                      )
            );
        });
    }

    private List<Problem> wrong(
        Optional<ServiceItem> item,
        Optional<Resident.Address> address,
        LocalDate day,
        Instant now
    ) {
        List<Problem> wrong = new ArrayList<>();
        if (item.isEmpty()) {
            wrong.add(Problem.of("serviceCode", "request.unknown-service"));
        }
        if (address.isEmpty()) {
            wrong.add(Problem.of("addressId", "request.unknown-address"));
        } else if (!address.get().covers(day)) {
            wrong.add(Problem.of("addressId", "request.address-not-then"));
        }
        if (day.isBefore(today(now))) {
            wrong.add(Problem.of("date", "request.past"));
        } else if (day.isAfter(today(now.plus(settings.horizon())))) {
            wrong.add(Problem.of("date", "request.too-far", settings.horizon().toDays()));
        }
        return wrong;
    }

    private LocalDate today(Instant now) {
        return now.atZone(settings.zone()).toLocalDate();
    }

    /** The days around that one which somebody may ask for, the nearest first and of two as near the later. */
    private List<LocalDate> around(LocalDate day, Instant now) {
        List<LocalDate> days = new ArrayList<>();
        for (int away = 1; away <= DAYS_AROUND; away++) {
            days.add(day.plusDays(away));
            days.add(day.minusDays(away));
        }
        days.removeIf(one -> one.isBefore(today(now)) || one.isAfter(today(now.plus(settings.horizon()))));
        return days;
    }

    /** The first of these days with a window that could be met; null when there is none. */
    private Future<LocalDate> nearest(Store.Unit unit, Known known, List<LocalDate> days, int at) {
        return at == days.size()
            ? Future.succeededFuture()
            : day(unit, known, days.get(at)).compose(day ->
                  day.hasSome() ? Future.succeededFuture(day.day()) : nearest(unit, known, days, at + 1)
              );
    }

    private Future<Day> day(Store.Unit unit, Known known, LocalDate day) {
        Instant earliest = unit.now().plus(settings.lead());
        List<TimeWindow> usual = UsualWindows.of(day, known.item().duration(), settings.zone(), earliest);
        if (usual.isEmpty()) {
            return Future.succeededFuture(new Day(day, List.of(), null));
        }
        return unit
            .residents()
            .known(known.resident().id(), known.item().code(), day, NOT_YET)
            .map(that -> need(known, that, usual.getFirst(), unit.now()))
            .compose(need ->
                unit
                    .workers()
                    .crew(need)
                    .map(asked ->
                        new Day(
                            day,
                            usual
                                .stream()
                                .map(window -> matching.chance(need.in(window), asked.crew()))
                                .toList(),
                            null
                        )
                    )
            );
    }

    private Need need(Known known, Need.Known that, TimeWindow window, Instant now) {
        return new Need(
            NOT_YET,
            window,
            Set.of(),
            Set.of(),
            known.item(),
            known.resident(),
            known.address(),
            known.centre(),
            settings.zone(),
            that,
            now,
            now,
            Weights.DEFAULT
        );
    }
}
