package anju.flow.view;

import anju.flow.access.Standing;
import anju.order.Offer;
import anju.people.Person;
import java.util.List;
import java.util.Set;

/**
 * An offer with all that its card shows; {@code workers} are the invited, in the order of the offer's own list.
 * {@code standings} is how the viewer stands to it, empty inside an order's view.
 */
public record OfferView(
    Offer offer,
    List<Person> workers,
    String serviceCode,
    String residentName,
    String communityName,
    Set<Standing> standings
) {}
