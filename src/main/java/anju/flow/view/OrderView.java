package anju.flow.view;

import anju.flow.access.Standing;
import anju.flow.verify.CorrectionView;
import anju.order.Order;
import anju.people.Person;
import anju.settlement.Purse;
import anju.value.Money;
import anju.value.Place;
import anju.value.TimeWindow;
import java.util.List;
import java.util.Set;

/**
 * An order with all that its page shows. The order's own note is null, for {@code note} hides it; {@code reason}
 * hides why it was cancelled or rejected; {@code workers} are
 * those who come; {@code visit} is the planned time; {@code tasks} are told once somebody has left; visit, offer (the pending one), feedback and settlement may be null.
 * {@code standings} is how the viewer stands to it: without a fitting one the viewer must not see it.
 */
public record OrderView(
    Order order,
    String residentName,
    String communityName,
    Where where,
    Hidden note,
    Hidden reason,
    Contact centre,
    Person requestedBy,
    List<Person> workers,
    TimeWindow visit,
    OfferView offer,
    List<Done> tasks,
    Feedback feedback,
    Settlement settlement,
    List<CorrectionView> corrections,
    Set<Standing> standings
) {
    /** The address of the visit. */
    public record Where(Hidden line, Place place, boolean synthetic, int radiusMetres) {}

    /** What became of a task of the visit: done, not-done, refused or not-applicable; the reason may be no text. */
    public record Done(String code, String outcome, Hidden reason) {}

    /** What the family said about it. */
    public record Feedback(int rating, Hidden words) {}

    /** How it was paid for. */
    public record Settlement(Money total, String priceNote, List<Part> parts) {}

    /** What one purse paid. */
    public record Part(Purse.Kind purse, Money amount) {}
}
