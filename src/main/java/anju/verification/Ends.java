package anju.verification;

import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The two ends of each worker's visit, as told in a stage and as they stand after corrections. */
final class Ends {

    private Ends() {}

    static Optional<Instant> stands(
        List<Mark> marks,
        Id<Worker> worker,
        Mark.Which which,
        List<Correction> corrections
    ) {
        return marks
            .stream()
            .filter(m -> same(m, worker, which))
            .findFirst()
            .map(m -> corrected(m, corrections).orElse(m.at()));
    }

    static Optional<Instant> corrected(Mark mark, List<Correction> corrections) {
        return corrections
            .stream()
            .filter(Correction::counts)
            .map(Correction::change)
            .filter(c -> c instanceof Correction.Time t && same(mark, t.worker(), t.which()))
            .map(c -> ((Correction.Time) c).at())
            .reduce((earlier, later) -> later);
    }

    static boolean same(Mark mark, Id<Worker> worker, Mark.Which which) {
        return mark.worker().equals(worker) && mark.which() == which;
    }

    static Mark at(Mark mark, Instant at) {
        return new Mark(
            mark.worker(),
            mark.which(),
            at,
            mark.receivedAt(),
            mark.distanceMetres(),
            mark.accuracyMetres(),
            mark.ageSeconds(),
            mark.proof(),
            mark.flags()
        );
    }

    static List<Agreed> agreed(Stage stage) {
        return switch (stage) {
            case Stage.Dispatched s -> s.agreed();
            case Stage.UnderWay s -> s.agreed();
            default -> visited(stage) == null ? List.of() : visited(stage).agreed();
        };
    }

    static List<Mark> marks(Stage stage) {
        return stage instanceof Stage.UnderWay under
            ? under.marks()
            : visited(stage) == null
              ? List.of()
              : visited(stage).marks();
    }

    static Stage.Visited visited(Stage stage) {
        return switch (stage) {
            case Stage.Visited s -> s;
            case Stage.Disputed s -> s.visited();
            case Stage.Verified s -> s.visited();
            case Stage.Confirmed s -> s.visited();
            case Stage.Settled s -> s.visited();
            case Stage.Rejected s -> s.visited();
            default -> null;
        };
    }
}
