package anju.http.call;

import anju.flow.access.Idempotency;
import anju.http.answer.Answer;
import io.vertx.core.json.JsonObject;

/** An answer as it is kept under its key, and given again word for word. */
final class Kept {

    private Kept() {}

    static Idempotency.Answer keep(Answer answer) {
        var body = new JsonObject().put("body", answer.body()).put("location", answer.location());
        return new Idempotency.Answer(answer.status(), answer.subject(), answer.version(), body.encode());
    }

    static Answer again(Idempotency.Answer kept) {
        var body = new JsonObject(kept.body());
        return new Answer(
            kept.status(),
            body.getJsonObject("body"),
            kept.version(),
            kept.subject(),
            body.getString("location")
        );
    }
}
