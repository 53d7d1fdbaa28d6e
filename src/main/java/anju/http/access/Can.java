package anju.http.access;

import anju.flow.access.Standing;
import anju.order.Stage;
import java.util.List;
import java.util.Set;

/** What a viewer may do with an order now: what its stage allows and the permission table does. */
public final class Can {

    private Can() {}

    /** The operations, in the order of the story. */
    public static List<String> now(Guard guard, Stage stage, Set<Standing> standings) {
        return possible(stage)
            .stream()
            .filter(operation -> guard.may(operation, standings))
            .toList();
    }

    private static List<String> possible(Stage stage) {
        return switch (stage) {
            case Stage.Requested s -> List.of("offerOrder", "askHandover", "cancelOrder");
            case Stage.Matched s -> List.of("offerOrder", "askHandover", "cancelOrder");
            case Stage.Offered s -> List.of("offerOrder", "acceptOffer", "refuseOffer", "cancelOrder");
            case Stage.Unmet s -> List.of("offerOrder", "askHandover", "cancelOrder");
            case Stage.OnHold s -> List.of("cancelOrder");
            case Stage.Dispatched s -> List.of(
                "offerOrder",
                "checkIn",
                "reportNotHome",
                "missVisit",
                "getProofCode",
                "tapProof",
                "cancelOrder",
                "proposeCorrection"
            );
            case Stage.UnderWay s -> List.of(
                "checkIn",
                "checkOut",
                "breakOffVisit",
                "getProofCode",
                "tapProof",
                "proposeCorrection"
            );
            case Stage.Visited s -> List.of();
            case Stage.Disputed s -> List.of("verifyOrder", "proposeCorrection");
            case Stage.Verified s -> List.of("confirmOrder", "proposeCorrection");
            case Stage.Confirmed s -> List.of("proposeCorrection");
            case Stage.Settled s -> List.of();
            case Stage.Cancelled s -> List.of();
            case Stage.Aborted s -> List.of();
            case Stage.Missed s -> List.of("checkIn");
            case Stage.NotHome s -> List.of();
            case Stage.Rejected s -> List.of("proposeCorrection");
        };
    }
}
