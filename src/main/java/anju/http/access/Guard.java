package anju.http.access;

import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Asks the permission table, for every operation, and for nobody else's sake. */
public final class Guard {

    /** What an operation is about, and the operation that reads it: who may read a thing may know that it is there. */
    public enum Subject {
        ORDER("getOrder"),
        OFFER("listOffers"),
        RESIDENT("getResident"),
        ALARM("listAlarms"),
        CENTRE("listPlans"),
        PLAN("getPlan"),
        CARE_PLAN("getCarePlan"),
        UNMET("getUnmetNeed"),
        WORKER("getWorker"),
        ORGANISATION("getOrganisation"),
        COMPLAINT("listComplaints");

        private final String reading;

        Subject(String reading) {
            this.reading = reading;
        }
    }

    private static final String ANY = "any";

    private final Permissions permissions;

    /**
     * The guard of these operations, which are all that are not public. Throws IllegalStateException when the table says
     * nothing about one of them, so that nothing is opened by forgetting.
     */
    public Guard(Permissions permissions, Collection<String> operations) {
        var forgotten = operations
            .stream()
            .filter(one -> !permissions.knows(one))
            .sorted()
            .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("the permission table has no line for " + String.join(", ", forgotten));
        }
        this.permissions = permissions;
    }

    /**
     * The caller in the role that lets them do this to that thing. Refuses with 403 when they may read it and with 404
     * when not, the same as for a thing that does not exist.
     */
    public Actor admit(String operation, Subject subject, Caller caller, Set<Standing> standings) {
        return permissions
            .allowing(operation)
            .stream()
            .filter(standings::contains)
            .findFirst()
            .map(standing -> new Actor(caller.person(), standing.role()))
            .orElseThrow(() -> Refusal.of(may(subject.reading, standings) ? Kind.FORBIDDEN : Kind.NOT_FOUND));
    }

    /** The caller in the role that lets them do this, which is about no single thing; refuses with 403. */
    public Actor admit(String operation, Caller caller) {
        if (permissions.isForEveryone(operation)) {
            return new Actor(caller.person(), caller.roles().stream().findFirst().orElse(null));
        }
        return permissions
            .allowing(operation)
            .stream()
            .filter(standing -> standing.relation().equals(ANY) && caller.roles().contains(standing.role()))
            .findFirst()
            .map(standing -> new Actor(caller.person(), standing.role()))
            .orElseThrow(() -> Refusal.of(Kind.FORBIDDEN));
    }

    /** What a list may hold for this caller: the standings of their roles that allow it; refuses with 403 if none do. */
    public Set<Standing> listing(String operation, Caller caller) {
        var allowed = new LinkedHashSet<>(permissions.allowing(operation));
        allowed.removeIf(standing -> !caller.roles().contains(standing.role()));
        if (allowed.isEmpty()) {
            throw Refusal.of(Kind.FORBIDDEN);
        }
        return allowed;
    }

    /** Whether somebody who stands so to a thing may do this to it. */
    public boolean may(String operation, Set<Standing> standings) {
        return permissions.allowing(operation).stream().anyMatch(standings::contains);
    }
}
