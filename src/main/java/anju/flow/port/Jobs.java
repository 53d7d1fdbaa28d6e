package anju.flow.port;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/** What has to happen at or after a moment of the database's clock, exactly once, whichever node does it. */
public interface Jobs {
    /** The kinds of work; a new kind gets its handler where the node is put together. */
    enum Kind {
        MATCH,
        EXPIRE_OFFER,
        CONFIRM_SILENCE,
        SETTLE,
        HOLD_OVER,
        FOLLOW_WHEREABOUTS,
        CARE_PLAN,
        SECOND_TRY,
        IMPORT,
        WORKER_CHANGED,
        CONSENT_OVER,
        COMPLAINT_DUE
    }

    /** Adds a job; the same kind and subject while one is open only moves its time. */
    Future<Void> add(Kind kind, UUID subject, Instant dueAt);

    /** Takes back an open job, if there is one. */
    Future<Void> cancel(Kind kind, UUID subject);
}
