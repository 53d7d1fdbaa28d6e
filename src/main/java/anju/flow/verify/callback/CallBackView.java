package anju.flow.verify.callback;

import anju.flow.verify.callback.CallBacks.Result;
import anju.flow.view.Hidden;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.value.TimeWindow;
import anju.verification.ghost.Suspicion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A call-back with what it is about; outcome and again are null where there is none. */
public record CallBackView(
    Id<Order> order,
    long number,
    Id<Resident> resident,
    String residentName,
    String serviceCode,
    TimeWindow visit,
    List<Person> workers,
    LocalDate day,
    boolean byLot,
    int score,
    List<Suspicion> suspicions,
    Result outcome,
    Instant again,
    List<Try> tries
) {
    /** One call: when, by whom, what came of it, in their words (which may be none). */
    public record Try(Instant at, Person by, Result result, Hidden words) {}
}
