package anju.http.step;

import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.DeskJson;
import io.vertx.core.Future;
import java.time.LocalDate;

/** What a desk watches. */
public final class DeskRoutes {

    private final Means means;

    /** Reads by these means. */
    public DeskRoutes(Means means) {
        this.means = means;
    }

    /** GET /map. */
    public Future<Answer> map(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        LocalDate date = asked.day("date");
        LocalDate today = call.caller().session().now().atZone(call.tell().zone()).toLocalDate();
        LocalDate day = date == null ? today : date;
        return asked
            .value(() -> means.store().views().desk().map(call.caller().person(), allowed, day))
            .map(map -> Answer.ok(DeskJson.map(map, day, call.tell())));
    }
}
