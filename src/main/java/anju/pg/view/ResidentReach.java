package anju.pg.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the residents whom a viewer may see, by name; the view resident_standing judges what the branches find. */
final class ResidentReach {

    /** From so many digits on, a query is a phone number. */
    static final int DIGITS_OF_A_PHONE = 7;

    // $1 viewer, $2 pattern of the name, $3 hash of the phone, $4 and $5 the last row of the page before, $6 how many
    private static final String FITTING = """
    ($2 = '' or p.name like $2) and ($3::bytea is null or p.phone_hash = $3) and (p.name, p.id) > ($4, $5::uuid)
    order by p.name, p.id limit $6
    """;

    private static final String FROM = "select p.id, p.name from resident r join person p on p.id = r.person_id where ";

    private static final String SELF = FROM + "r.person_id = $1 and ";
    private static final String MANDATE =
        FROM + "r.person_id in (select resident_id from live_mandate where relative_id = $1) and ";

    private static final String OWN_CENTRE =
        FROM +
        """
        r.community_code in (select c.community_code from live_grant g join community_centre c
            on c.centre_id = g.organisation_id
          where g.person_id = $1 and g.role in ('coordinator', 'centre-lead')) and
        """;

    private static final String OWN_TOWN =
        FROM +
        """
        r.community_code in (select c.code from live_grant g join community c on c.town_code = g.town_code
          where g.person_id = $1 and g.role = 'service-team') and
        """;

    private static final String CITY =
        FROM + "exists (select from live_grant where person_id = $1 and role in ('supervisor', 'auditor')) and ";

    private ResidentReach() {}

    /** The query, answering id and name. */
    static Optional<String> query(Allowed allowed) {
        List<String> branches = new ArrayList<>();
        if (allowed.has("self")) branches.add(SELF + FITTING);
        if (allowed.has("mandate-")) branches.add(MANDATE + FITTING);
        if (allowed.has("own-centre")) branches.add(OWN_CENTRE + FITTING);
        if (allowed.has("own-town")) branches.add(OWN_TOWN + FITTING);
        if (allowed.has("city")) branches.add(CITY + FITTING);
        return Allowed.union(branches, "order by name, id limit $6");
    }

    /** The pattern for part of a name, in which nothing that was typed has a meaning of its own. */
    static String pattern(String typed) {
        return typed.isEmpty() ? "" : "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
