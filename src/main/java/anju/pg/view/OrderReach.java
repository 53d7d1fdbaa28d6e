package anju.pg.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the orders that a viewer may see, in the order of their windows: one branch for each relation that is allowed,
 * each along an index and each cut at the page's size. What the branches find is judged by the view order_standing once
 * more, so a branch may find too much but never decides.
 */
final class OrderReach {

    // $1 viewer, $2 stages, $3 centre, $4 resident, $5 from, $6 to, $7 and $8 the last row of the page before, $9 how many
    private static final String FITTING = """
    ($2::text[] is null or o.stage = any($2)) and ($3::uuid is null or o.centre_id = $3)
    and ($4::uuid is null or o.resident_id = $4)
    and ($5::timestamptz is null or o.window_start >= $5) and ($6::timestamptz is null or o.window_start < $6)
    and (o.window_start, o.id) > ($7, $8::uuid)
    order by o.window_start, o.id limit $9
    """;

    private static final String SELF = "select o.id, o.window_start from orders o where o.resident_id = $1 and ";

    private static final String MANDATE = """
    select o.id, o.window_start from orders o
    where o.resident_id in (select resident_id from live_mandate where relative_id = $1) and
    """;

    private static final String OFFERED = """
    select o.id, o.window_start from orders o
    where o.id in (select f.order_id from offer_worker w join offer f on f.id = w.offer_id
      where w.worker_id = $1 and w.answer is null and f.state = 'pending') and
    """;

    private static final String ASSIGNED = """
    select o.id, o.window_start from orders o
    where o.id in (select order_id from assignment where worker_id = $1 and live) and
    """;

    private static final String OWN_PROVIDER = """
    select o.id, o.window_start from orders o
    where o.id in (
      select a.order_id from live_grant g join worker w on w.organisation_id = g.organisation_id
        join assignment a on a.worker_id = w.person_id and a.live
      where g.person_id = $1 and g.role = 'provider-manager'
      union all
      select f.order_id from live_grant g join worker w on w.organisation_id = g.organisation_id
        join offer_worker x on x.worker_id = w.person_id join offer f on f.id = x.offer_id and f.state = 'pending'
      where g.person_id = $1 and g.role = 'provider-manager') and
    """;

    private static final String OWN_CENTRE =
        """
        select x.id, x.window_start
        from (select distinct organisation_id from live_grant
            where person_id = $1 and role in ('coordinator', 'centre-lead')) g
          cross join lateral (select o.id, o.window_start from orders o where o.centre_id = g.organisation_id and
        """ +
        FITTING +
        ") x";

    private static final String CITY = """
    select o.id, o.window_start from orders o
    where exists (select from live_grant where person_id = $1 and role in ('supervisor', 'auditor')) and
    """;

    private OrderReach() {}

    /** The query, answering id and window_start. */
    static Optional<String> query(Allowed allowed) {
        List<String> branches = new ArrayList<>();
        if (allowed.has("self")) branches.add(SELF + FITTING);
        if (allowed.has("mandate-")) branches.add(MANDATE + FITTING);
        if (allowed.has("offered")) branches.add(OFFERED + FITTING);
        if (allowed.has("assigned")) branches.add(ASSIGNED + FITTING);
        if (allowed.has("own-provider")) branches.add(OWN_PROVIDER + FITTING);
        if (allowed.has("own-centre")) branches.add(OWN_CENTRE);
        if (allowed.has("city")) branches.add(CITY + FITTING);
        return Allowed.union(branches, "order by window_start, id limit $9");
    }
}
