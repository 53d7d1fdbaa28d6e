package anju.order;

import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Where an order stands, with the facts that the next step needs. FHIR Task status of each: docs/WORDS.md. */
public sealed interface Stage {
    /** Asked for, nobody found yet. */
    record Requested() implements Stage {}

    /**
     * Somebody may come. {@code certificate} names the stored match certificate; {@code passed} are those who were
     * asked and did not take it.
     */
    record Matched(Id<Matched> certificate, int rounds, Set<Id<Worker>> passed, Waits waits) implements Stage {
        /** For what it waits: for nothing but its turn, for a coordinator to choose or to approve, for the plan of the day. */
        public enum Waits {
            NOTHING,
            DESK,
            APPROVAL,
            PLAN
        }

        /** Waiting for nothing, or at the desk, where a coordinator has to choose. */
        public Matched(Id<Matched> certificate, int rounds, Set<Id<Worker>> passed, boolean atDesk) {
            this(certificate, rounds, passed, atDesk ? Waits.DESK : Waits.NOTHING);
        }

        /** Whether the rounds are over and a coordinator has to choose. */
        public boolean atDesk() {
            return waits == Waits.DESK;
        }
    }

    /** Offered, and who was passed before this round. */
    record Offered(
        Id<Offer> offer,
        int round,
        Instant respondBy,
        Id<Matched> certificate,
        Set<Id<Worker>> passed
    ) implements Stage {}

    /** Accepted: who comes, and when. */
    record Dispatched(List<Agreed> agreed, Id<Matched> certificate) implements Stage {}

    /** At least one worker is at the door. */
    record UnderWay(List<Agreed> agreed, List<Mark> marks) implements Stage {}

    /** Every worker has left; to be compared. */
    record Visited(List<Agreed> agreed, List<Mark> marks, List<String> undone) implements Stage {}

    /** Asked, agreed and done differ; a coordinator decides. */
    record Disputed(Visited visited, List<Difference> differences) implements Stage {}

    /** It happened; {@code by} is null where nothing was in dispute. */
    record Verified(Visited visited, List<Difference> differences, Id<Person> by) implements Stage {}

    /** The family agreed; {@code by} is null when they were silent for so long that it counts as yes. */
    record Confirmed(Visited visited, Id<Person> by, Integer rating) implements Stage {}

    /** Paid for. */
    record Settled(Visited visited, Money total) implements Stage {}

    /** Nobody could come; it stays in the register with its reason. */
    record Unmet(String reason, Id<Matched> certificate) implements Stage {}

    /**
     * Cancelled before it was under way; notice is the time that was left, negative when it was late. {@code because} is
     * the code of what made it so (such as that the person has moved), null where somebody gave a reason in their own words.
     */
    record Cancelled(Id<Person> by, Duration notice, String before, String because) implements Stage {
        /** Cancelled for a reason in somebody's own words, which the history keeps. */
        public Cancelled(Id<Person> by, Duration notice, String before) {
            this(by, notice, before, null);
        }
    }

    /** In hospital, away; gives back what was before, to be checked again. */
    record OnHold(Stage before, String reason) implements Stage {}

    /** Broken off on site. */
    record Aborted(List<Agreed> agreed, List<Mark> marks, String reason) implements Stage {}

    /** Planned, but the worker did not come. */
    record Missed(List<Agreed> agreed) implements Stage {}

    /** The worker came and nobody opened. */
    record NotHome(List<Agreed> agreed, List<Mark> marks) implements Stage {}

    /** A coordinator found that it did not happen as claimed. */
    record Rejected(Visited visited, List<Difference> differences, Id<Person> by) implements Stage {}

    /** The word of the stage in API, data and docs. */
    default String word() {
        return switch (this) {
            case Requested s -> "requested";
            case Matched s -> "matched";
            case Offered s -> "offered";
            case Dispatched s -> "dispatched";
            case UnderWay s -> "under-way";
            case Visited s -> "visited";
            case Disputed s -> "disputed";
            case Verified s -> "verified";
            case Confirmed s -> "confirmed";
            case Settled s -> "settled";
            case Unmet s -> "unmet";
            case Cancelled s -> "cancelled";
            case OnHold s -> "on-hold";
            case Aborted s -> "aborted";
            case Missed s -> "missed";
            case NotHome s -> "not-home";
            case Rejected s -> "rejected";
        };
    }
}
