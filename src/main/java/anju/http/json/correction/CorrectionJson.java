package anju.http.json.correction;

import anju.flow.verify.CorrectionView;
import anju.flow.view.Hidden;
import anju.http.json.Telling;
import anju.order.Mark;
import anju.people.Person;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A correction as one viewer sees it: the change in a sentence, who, why, and what was decided. */
public final class CorrectionJson {

    private CorrectionJson() {}

    /**
     * How the viewer sees it: who they are, whether their standing lets them decide and read the reasons, which may tell of
     * illness.
     */
    public record Viewer(Id<Person> person, boolean decides, boolean reads) {}

    /** All of an order. */
    public static JsonArray all(List<CorrectionView> views, Viewer viewer, Telling tell) {
        return Telling.all(views, view -> of(view, viewer, tell));
    }

    /** One of them. Nobody may decide what they proposed themselves. */
    public static JsonObject of(CorrectionView view, Viewer viewer, Telling tell) {
        boolean waits = view.state() == Correction.State.PROPOSED;
        boolean own = view.by().id().equals(viewer.person());
        var json = new JsonObject()
            .put("id", view.id().toString())
            .put("worker", Telling.person(view.worker()))
            .put("told", tell.moment(view.told()))
            .put("words", words(view, tell))
            .put("reason", shown(view.reason(), viewer))
            .put("proposedBy", Telling.person(view.by()))
            .put("proposedRole", view.role().word())
            .put("proposedAt", tell.moment(view.at()))
            .put("state", view.state().word())
            .put("decidedBy", Telling.person(view.decidedBy()))
            .put("decidedAt", tell.moment(view.decidedAt()))
            .put("decision", shown(view.decision(), viewer))
            .put("reversed", view.reversed())
            .put("mayDecide", waits && viewer.decides() && !own);
        return switch (view.change()) {
            case Correction.Time time -> json.put("kind", "time")
                .put("which", time.which() == Mark.Which.IN ? "in" : "out")
                .put("at", tell.moment(time.at()));
            case Correction.Found found -> json.put("kind", "status").put("status", found.status().word());
            case Correction.Reversal reversal -> json.put("kind", "reversal").put("reverses", reversal.of().toString());
        };
    }

    private static String words(CorrectionView view, Telling tell) {
        return switch (view.change()) {
            case Correction.Time time -> {
                String key = time.which() == Mark.Which.IN ? "correction.time.in" : "correction.time.out";
                yield view.told() == null
                    ? tell.say(key + ".missing", view.worker().name(), time.at())
                    : tell.say(key, view.worker().name(), view.told(), time.at());
            }
            case Correction.Found found -> tell.say("correction.status." + found.status().word());
            case Correction.Reversal reversal -> tell.say("correction.reversal");
        };
    }

    private static String shown(Hidden words, Viewer viewer) {
        return viewer.reads() ? words.clear() : words.masked();
    }
}
