package anju.city.story;

import anju.catalogue.ServiceItem;
import anju.flow.port.Actor;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;

/**
 * What is wanted, and what has to be known around it. {@code number} is the order's among the generated ones and all
 * chance of its life; the rating is drawn where it is null.
 */
public record Wanted(
    Id<Order> id,
    long number,
    Order.Asked asked,
    Actor asker,
    ServiceItem item,
    Resident resident,
    Resident.Address address,
    Organisation centre,
    Id<Person> coordinator,
    Fate fate,
    Integer rating
) {}
