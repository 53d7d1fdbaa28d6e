package anju.flow.access;

import anju.order.Offer;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How people stand to things, now. A thing that does not exist has no standings, so that nobody can tell the two apart. */
public interface Standings {
    /** How a person stands to an order. */
    Future<Set<Standing>> toOrder(Id<Person> person, Id<Order> order);

    /** How a person stands to a resident. */
    Future<Set<Standing>> toResident(Id<Person> person, Id<Resident> resident);

    /** How a person stands to an offer; who was invited stays so when it has ended. */
    Future<Set<Standing>> toOffer(Id<Person> person, Id<Offer> offer);

    /** How a person stands to an alarm. */
    Future<Set<Standing>> toAlarm(Id<Person> person, UUID alarm);

    /** How a person stands to a centre. */
    Future<Set<Standing>> toCentre(Id<Person> person, Id<Organisation> centre);

    /** How a person stands to a worker whom somebody keeps. */
    Future<Set<Standing>> toWorker(Id<Person> person, Id<Worker> worker);

    /** How a person stands to an organisation of any kind. */
    Future<Set<Standing>> toOrganisation(Id<Person> person, Id<Organisation> organisation);
    /** How a person stands to a complaint. */
    Future<Set<Standing>> toComplaint(Id<Person> person, UUID complaint);

    /** How a person stands to a plan of a centre's day. */
    Future<Set<Standing>> toPlan(Id<Person> person, UUID plan);

    /** How a person stands to a care plan. */
    Future<Set<Standing>> toCarePlan(Id<Person> person, UUID plan);

    /** How they stand to a need of the register. */
    Future<Set<Standing>> toUnmet(Id<Person> person, UUID need);

    /** Everybody who stands to what an event is about, asked once however many are listening. */
    Future<Map<Id<Person>, Set<Standing>>> ofEvent(Feed.Event event);
}
