package anju.verification.complaint;

import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A complaint as it stands. {@code about} are those who came or are named, who take no part in answering it; handler,
 * their rung and the moments are null until somebody takes it, replies, answers it for good and it is closed.
 */
public record Complaint(
    Id<Complaint> id,
    Clock clock,
    About about,
    Set<Id<Person>> concerned,
    Rung rung,
    Id<Person> handler,
    Rung handlerRung,
    Instant firstAt,
    Instant answeredAt,
    boolean reopened,
    Instant closedAt
) {
    /** What it is about. */
    public enum About {
        VISIT,
        WORKER,
        CENTRE,
        OTHER;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** That of the word; throws IllegalArgumentException for another. */
        public static About of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Where it begins: nobody answers for their own centre, so that goes to the city at once. */
        public Rung begins() {
            return this == CENTRE ? Rung.CITY : Rung.DESK;
        }
    }

    /** What is done about a complaint: by the desk, by the family once it is answered, or by its clock (escalated). */
    public enum Step {
        TAKEN,
        NOTED,
        REPLIED,
        ANSWERED,
        ESCALATED,
        CONTENT,
        NOT_CONTENT;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The step of that word; throws IllegalArgumentException for another. */
        public static Step of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** How its clock stands; what was answered keeps the colour of its answer. */
    public Clock.Colour colour(Instant now) {
        return answeredAt != null ? clock.colour(answeredAt, true) : clock.colour(now, firstAt != null);
    }

    /** Who has to see to it now; what has climbed does not come down. */
    public Rung rung(Instant now) {
        return answeredAt != null ? rung : rung.or(clock.climbed(now, firstAt != null));
    }

    /** Why somebody of the desk cannot take that step: the key of its words, or null where they can. */
    public String refuses(Step step, Id<Person> by, Role role) {
        Rung own = Rung.of(role);
        if (closedAt != null || answeredAt != null) {
            return "complaint.answered";
        }
        if (concerned.contains(by)) {
            return "complaint.about-yourself";
        }
        return switch (step) {
            case TAKEN -> by.equals(handler) ? "complaint.taken" : mayTake(own);
            case NOTED, REPLIED, ANSWERED -> !by.equals(handler)
                ? "complaint.not-yours"
                : step == Step.REPLIED && firstAt != null
                  ? "complaint.replied"
                  : null;
            case ESCALATED, CONTENT, NOT_CONTENT -> "complaint.not-the-desk";
        };
    }

    /** From a colleague only upwards, and the city takes only what has climbed to it. */
    private String mayTake(Rung own) {
        if (own.compareTo(rung) < 0 || (own == Rung.CITY && rung != Rung.CITY)) {
            return "complaint.rung." + rung.word();
        }
        return handler == null || handlerRung.compareTo(own) < 0 ? null : "complaint.taken";
    }

    /** As it stands after a step of somebody on that rung, which it does not refuse. */
    public Complaint after(Step step, Id<Person> by, Rung own, Instant now) {
        boolean taken = step == Step.TAKEN;
        boolean answered = step == Step.ANSWERED;
        return new Complaint(
            id,
            clock,
            about,
            concerned,
            rung,
            taken ? by : handler,
            taken ? own : handlerRung,
            firstAt == null && (answered || step == Step.REPLIED) ? now : firstAt,
            answered ? now : answeredAt,
            reopened,
            closedAt
        );
    }

    /** The same on another rung. */
    public Complaint at(Rung next) {
        return new Complaint(
            id,
            clock,
            about,
            concerned,
            next,
            handler,
            handlerRung,
            firstAt,
            answeredAt,
            reopened,
            closedAt
        );
    }

    /** After the family's word: closed, or open again before the city, once, by the same limits from now on. */
    public Complaint judged(boolean content, Instant now) {
        return content || reopened
            ? new Complaint(id, clock, about, concerned, rung, handler, handlerRung, firstAt, answeredAt, reopened, now)
            : new Complaint(id, clock.anew(now), about, concerned, Rung.CITY, null, null, null, null, true, null);
    }

    /** Why the family cannot say whether they are content: the key of its words, or null where they can. */
    public String refusesWord() {
        return answeredAt == null ? "complaint.not-answered" : closedAt != null ? "complaint.closed" : null;
    }
}
