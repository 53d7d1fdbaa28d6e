package anju.flow.unmet;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.unmet.Lack;
import anju.unmet.UnmetNeed;
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

/** The register as it is read. */
public interface RegisterViews {
    /**
     * Which needs: in a state ({@code open}, {@code met}, {@code withdrawn}, {@code closed}; null: all), of an order, a
     * centre, a community, for a reason, of a service (null: any), registered since then (null: ever).
     */
    record Filter(
        String state,
        Id<Order> order,
        Id<Organisation> centre,
        String community,
        String reason,
        String service,
        Instant since
    ) {}

    /** The needs to which the viewer has one of the allowed standings, whose time is to come and who waits longest first; from a row on, so many. */
    Future<List<Line>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter, int after, int most);

    /** How many of those there are, by community and reason; the communities with most first. */
    Future<List<Count>> count(Id<Person> viewer, Set<Standing> allowed, Filter filter);

    /** One need with its history and the viewer's standings, which may be none; empty where there is none. */
    Future<Optional<Told>> find(Id<UnmetNeed> id, Id<Person> viewer);

    /**
     * A need. {@code stage} is its order's (null without one) and {@code atDesk} whether that waits for a coordinator;
     * {@code ended} null while it is open; {@code lack} null where it was not worked out.
     */
    record Line(
        UnmetNeed need,
        Long number,
        LocalDate day,
        Person resident,
        String communityCode,
        String community,
        String town,
        Id<Organisation> centre,
        String centreName,
        String service,
        TimeWindow window,
        boolean timePassed,
        Lack lack,
        Instant since,
        int tried,
        Instant triedAt,
        String stage,
        boolean atDesk,
        String ended,
        Instant endedAt,
        Person endedBy,
        int version,
        Set<Standing> standings
    ) {
        /** Whether somebody is being asked, or about to be. */
        public boolean asking() {
            return (
                stage != null &&
                (Set.of("requested", "offered").contains(stage) || (stage.equals("matched") && !atDesk))
            );
        }

        /** Whether it makes sense to try it again now. */
        public boolean canBeTried() {
            return ended == null && !timePassed && (stage == null || stage.equals("unmet") || atDesk);
        }
    }

    /** Something that happened to a need; {@code by} null: Anju itself. */
    record Happened(Instant at, String kind, String reason, Person by, Hidden why) {}

    /** A need and its history, the newest last. */
    record Told(Line line, List<Happened> history) {}

    /** Open or ended needs of a community by reason; its place may be synthetic. */
    record Count(
        String communityCode,
        String community,
        String town,
        Place place,
        boolean synthetic,
        Map<String, Integer> reasons
    ) {
        /** All of them. */
        public int total() {
            return reasons.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
