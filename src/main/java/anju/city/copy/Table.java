package anju.city.copy;

/** The tables that a city is made of, each after those that it refers to, with the columns that are given. */
public enum Table {
    DISTRICT("district", "code, name"),
    TOWN("town", "code, name, district_code"),
    COMMUNITY("community", "code, name, kind, town_code, lat, lng, place_synthetic"),
    ORGANISATION(
        "organisation",
        "id, name, community_code, lat, lng, place_synthetic, name_synthetic, phone, radius_metres, beds, in_use_from"
    ),
    ORGANISATION_ROLE("organisation_role", "organisation_id, role"),
    OPENING("opening", "organisation_id, from_day, only_day, hours, made_at"),
    LICENCE("licence", "id, organisation_id, kind, number, issuer, valid_from, valid_until"),
    COMMUNITY_CENTRE("community_centre", "community_code, centre_id"),
    PERSON("person", "id, name, gender, birth_date, phone_enc, phone_hash, id_number_enc, id_number_hash, synthetic"),
    ACCOUNT("account", "person_id, phone_hash, password_hash"),
    ROLE_GRANT("role_grant", "id, person_id, role, organisation_id, town_code, since"),
    RESIDENT(
        "resident",
        "person_id, community_code, registered_community, ability_level, lives_alone, dialect, gender_preference, " +
            "health_notes_enc"
    ),
    ADDRESS("address", "id, resident_id, label, line_enc, lat, lng, place_synthetic, area, main"),
    MANDATE("mandate", "id, relative_id, resident_id, kinship, scope, since, until, proof, revoked_at"),
    RESIDENT_PROOF("resident_proof", "id, resident_id, kind, secret_enc, issued_at"),
    PURSE("purse", "id, resident_id, kind, balance_fen"),
    WORKER(
        "worker",
        "person_id, organisation_id, start_lat, start_lng, area, dialects, minutes_per_day, minutes_per_week, " +
            "employed_from, employed_until"
    ),
    CERTIFICATE("certificate", "id, worker_id, kind, valid_from, valid_until"),
    SHIFT("shift", "id, worker_id, weekday, starts, ends, break_from, break_until, valid_from"),
    LEAVE("leave", "id, worker_id, during, reason"),
    WORKER_CHOICE("worker_choice", "resident_id, worker_id, choice"),
    ALARM(
        "alarm",
        "id, resident_id, centre_id, raised_by, raised_at, state, acknowledged_by, acknowledged_at, closed_by, " +
            "closed_at, outcome_enc"
    ),
    ORDERS(
        "orders",
        "id, resident_id, service_code, centre_id, address_id, window_start, window_end, note_enc, wished, requested_by, " +
            "requested_at, stage, facts, round, visit_start, version, changed_at"
    ),
    ORDER_EVENT("order_event", "order_id, version, at, kind, stage, actor_id, actor_role, facts"),
    MATCH_CERTIFICATE("match_certificate", "id, order_id, made_at, rules_version, body"),
    OFFER("offer", "id, order_id, round, seats, state, made_at, respond_by, made_by, reason"),
    OFFER_WORKER(
        "offer_worker",
        "offer_id, worker_id, visit_start, visit_end, travel_seconds, answer, answered_at, reason"
    ),
    ASSIGNMENT("assignment", "id, order_id, worker_id, during, visit_start, visit_end, travel_seconds, live"),
    PROOF_CODE("proof_code", "order_id, code_enc, made_at"),
    VISIT_MARK(
        "visit_mark",
        "order_id, worker_id, which, at, received_at, lat, lng, accuracy_metres, age_seconds, distance_metres, " +
            "proof_kind, flags, note_enc"
    ),
    TASK_OUTCOME("task_outcome", "order_id, worker_id, task_code, outcome, reason_enc"),
    FEEDBACK("feedback", "order_id, given_by, given_at, rating, words_enc"),
    SETTLEMENT("settlement", "order_id, settled_at, total_fen, price_note"),
    SETTLEMENT_PART("settlement_part", "order_id, purse_id, amount_fen"),
    JOB("job", "kind, subject, due_at"),
    AUDIT("audit", "at, person_id, role, operation, subject, resident_id, reason_enc, detail");

    private final String table;
    private final String columns;
    private final int width;

    Table(String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(",").length;
    }

    /** The name in the schema. */
    public String table() {
        return table;
    }

    String copy() {
        return "copy " + table + " (" + columns + ") from stdin";
    }

    int width() {
        return width;
    }
}
