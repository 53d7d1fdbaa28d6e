package anju.http.step;

import java.util.Set;

/** What a field may hold at most, where several steps share it. */
final class Limits {

    static final int REASON = 500;
    static final int WORDS = 2000;
    static final int CODE = 40;

    /** The stages by their words, as the contract lists them. */
    static final Set<String> STAGES = Set.of(
        "requested",
        "matched",
        "offered",
        "dispatched",
        "under-way",
        "visited",
        "verified",
        "confirmed",
        "settled",
        "unmet",
        "cancelled",
        "on-hold",
        "aborted",
        "missed",
        "not-home",
        "disputed",
        "rejected"
    );

    private Limits() {}
}
