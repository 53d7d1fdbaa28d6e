package anju.command.benchmark.day;

import java.util.List;

/**
 * What visits of an invented day are for: services of the catalogue with their minutes, how many workers come, how many of a
 * hundred visits are for it, and the certificate that it needs (a place in {@link #KINDS}).
 */
enum Service {
    MED(15, 1, 22, "care-worker"),
    MEAL_DELIVER(20, 1, 18, "health-card"),
    HLTH_CHECK(30, 1, 14, "health-check"),
    TURN(30, 1, 10, "care-worker"),
    TURN_BY_TWO(30, 2, 12, "care-worker"),
    VISIT(30, 1, 8, "social-worker"),
    ADL(60, 1, 6, "care-worker"),
    FOOT(40, 1, 4, "foot-care"),
    BATH_BED(90, 2, 3, "bathing"),
    HAIR(30, 1, 3, "");

    /** Certificates, and in how many of a hundred workers' hands each is; the first, none, is everybody's. */
    static final List<String> KINDS = List.of(
        "",
        "care-worker",
        "health-card",
        "health-check",
        "social-worker",
        "foot-care",
        "bathing"
    );

    static final int[] HELD = { 100, 80, 70, 35, 15, 15, 45 };

    final int minutes;
    final int workers;
    final int share;
    private final String kind;

    Service(int minutes, int workers, int share, String kind) {
        this.minutes = minutes;
        this.workers = workers;
        this.share = share;
        this.kind = kind;
    }

    /** The place of the certificate in {@link #KINDS}. */
    int skill() {
        return KINDS.indexOf(kind);
    }
}
