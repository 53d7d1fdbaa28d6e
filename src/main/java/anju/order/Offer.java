package anju.order;

import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A visit offered to workers until a clock time; {@code seats} of them are needed. Made by null: by Anju itself. */
public record Offer(
    Id<Offer> id,
    Id<Order> order,
    int round,
    int seats,
    State state,
    Instant madeAt,
    Instant respondBy,
    List<Invited> invited,
    Id<Person> madeBy,
    String reason,
    int version
) {
    /** Where an offer stands. */
    public enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One invited worker with the time that fits their day; answer is null, accepted or declined. */
    public record Invited(Id<Worker> worker, TimeWindow visit, Duration travel, Answer answer) {
        /** What the worker would promise. */
        public Agreed agreed() {
            return new Agreed(worker, visit, travel);
        }
    }

    /** A worker's answer. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    /** Copies the list. */
    public Offer {
        invited = List.copyOf(invited);
    }
}
