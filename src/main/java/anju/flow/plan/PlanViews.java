package anju.flow.plan;

import anju.flow.access.Standing;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Worker;
import anju.planning.centre.Proposal.Placed;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans as they are shown. */
public interface PlanViews {
    /** The newest plans of centres to which the viewer has one of the allowed standings; centre and day may be null. */
    Future<List<PlanView>> list(
        Id<Person> viewer,
        Set<Standing> allowed,
        Id<Organisation> centre,
        LocalDate day,
        int most
    );

    /** One plan with all that belongs to it and the viewer's standings, which may be none; empty where there is none. */
    Future<Optional<PlanView>> find(Id<Plan> id, Id<Person> viewer);

    /**
     * A plan as it is shown. Costs are the best so far and as things stand, null before anything was found; {@code costs} by
     * the name of the part, before and after; {@code problem} the key of why it failed.
     * What belongs to one plan alone is empty in a list.
     */
    public record PlanView(
        Plan plan,
        Person askedBy,
        About about,
        double progress,
        Double cost,
        Double costBefore,
        List<Map<String, Double>> costs,
        int visitCount,
        int changes,
        int leftOut,
        Integer leftOutBefore,
        String problem,
        List<Carer> workers,
        List<Visit> visits,
        List<Part> parts,
        List<Line> together,
        List<Later> since,
        Set<Standing> standings
    ) {
        /** Whom or what a repair is about, by name; what the cause does not name is null. */
        public record About(String worker, String resident, String serviceCode) {}

        /** Another repair of the same cause, of another day. */
        public record Line(Id<Plan> id, LocalDate day, Plan.State state, int changes, int leftOut) {}

        /** An order of the day that came after the plan was made, and who has promised it since. */
        public record Later(
            Id<Order> order,
            long number,
            String residentName,
            String serviceCode,
            TimeWindow window,
            Stage stage,
            List<Person> workers
        ) {}

        /** Somebody who may be planned: where their day starts, when they work and when not. */
        public record Carer(
            Id<Worker> id,
            String name,
            Place start,
            List<TimeWindow> shifts,
            List<TimeWindow> breaks,
            List<TimeWindow> leave
        ) {}

        /**
         * One call of the day. Of another time than was told: where the question stands (null: not asked) and until when
         * there may be an answer.
         */
        public record Visit(
            Placed placed,
            long number,
            String residentName,
            String serviceCode,
            Place place,
            TimeWindow window,
            boolean pinned,
            boolean fixed,
            String asked,
            Instant answerBy
        ) {}

        /** Changes that hold only together: proposed, published, or refused for what the problem tells (else empty). */
        public record Part(int part, String state, List<Said> problem) {}
    }
}
