package anju.http.verify;

import anju.flow.verify.CheckViews;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import io.vertx.core.Future;
import java.util.Set;

/** The queue of visits in which asked, agreed and done differ. */
public final class CheckRoutes {

    private static final int OLDEST = 200;
    private static final int CODE = 40;
    private static final Set<String> DIFFERENCES = Set.of(
        "late",
        "early",
        "short",
        "long",
        "far",
        "unproved",
        "overlapping"
    );

    private final Means means;

    /** Reads by those means. */
    public CheckRoutes(Means means) {
        this.means = means;
    }

    /** GET /disputes. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String difference = asked.raw("difference");
        if (difference != null && !DIFFERENCES.contains(difference)) {
            asked.wrong("difference", "field.difference");
        }
        var filter = new CheckViews.Filter(
            asked.id("centreId"),
            difference,
            asked.text("serviceCode", CODE),
            asked.id("workerId")
        );
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .checks()
                    .waiting(call.caller().person(), allowed, filter, OLDEST + 1)
            )
            .map(found ->
                Answer.ok(
                    Telling.list(found.subList(0, Math.min(OLDEST, found.size())), null, one ->
                        CheckJson.waiting(one, call.tell())
                    ).put("more", found.size() > OLDEST)
                )
            );
    }
}
