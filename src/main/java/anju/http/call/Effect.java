package anju.http.call;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.answer.Answer;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;

/** What a write came to: the answer, and the resident whom it was about. */
public record Effect(Answer answer, Id<Resident> resident) {
    /** A verb of the flow with its input, ready to run in a transaction as the actor whom the guard admitted. */
    public interface Verb {
        /** Runs it. */
        Future<Reply<Effect>> run(Store.Unit unit, Actor actor);
    }

    /** A verb, and what the audit has to keep of it: the reason (may be null), and ids, codes and numbers. */
    public record Intent(Verb verb, String reason, Map<String, Object> detail) {
        /** A verb that needs no reason. */
        public static Intent to(Verb verb) {
            return new Intent(verb, null, Map.of());
        }

        /** A verb for a reason. */
        public static Intent because(String reason, Verb verb) {
            return new Intent(verb, reason, Map.of());
        }
    }
}
