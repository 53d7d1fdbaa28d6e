package anju.http.step;

import anju.http.answer.Answer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;

/** The machine room: whether Anju lives, and whether it can serve. */
public final class SystemRoutes {

    private final Supplier<Future<Boolean>> ready;
    private final boolean demo;

    /** Ready when that says so; demo where it is the demo city. */
    public SystemRoutes(Supplier<Future<Boolean>> ready, boolean demo) {
        this.ready = ready;
        this.demo = demo;
    }

    /** GET /health/live. */
    public Future<Answer> live() {
        return Future.succeededFuture(Answer.ok(new JsonObject().put("status", "up").put("demo", demo)));
    }

    /** GET /health/ready: 503 while the database does not answer. */
    public Future<Answer> ready() {
        return ready.get().otherwise(false).map(SystemRoutes::told);
    }

    private static Answer told(boolean ready) {
        var json = new JsonObject().put("status", ready ? "up" : "down").put("database", ready ? "up" : "down");
        return new Answer(ready ? 200 : 503, json, null, null, null);
    }
}
