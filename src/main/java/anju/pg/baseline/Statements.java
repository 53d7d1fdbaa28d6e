package anju.pg.baseline;

/**
 * The statements of the baselines; the time is given, so that nobody is charged for asking it. A hole is written as
 * pgbench writes it, {@code :number} or {@code :order}.
 */
final class Statements {

    static final String ORDER = """
    insert into orders (id, resident_id, service_code, centre_id, address_id, window_start, window_end, requested_by,
      requested_at, stage, facts, changed_at)
    select gen_random_uuid(), resident_id, 'ADL', centre_id, address_id, at + interval '3 days',
      at + interval '3 days 3 hours', resident_id, at, 'requested', '{}', at
    from baseline.asker where number = :number
    returning id, resident_id, centre_id, changed_at
    """;
    static final String EVENT = """
    insert into order_event (order_id, version, at, kind, stage, actor_id, actor_role, facts)
    values (:order::uuid, 1, :at::timestamptz, 'requested', 'requested', :resident::uuid, 'resident', '{"service": "ADL"}')
    """;
    static final String OUTBOX = """
    insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
    values (:at::timestamptz, 'order', :order::uuid, :order::uuid, :resident::uuid, :centre::uuid, 'requested', 1)
    """;
    static final String BY_KEY = "select balance from baseline.account where number = :number";

    private Statements() {}

    /** With the holes as JDBC writes them. */
    static String forDriver(String statement) {
        return statement.replaceAll("(?<!:):[a-z]+", "?");
    }
}
