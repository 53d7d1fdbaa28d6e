package anju.flow.organisation;

import anju.flow.Reply;
import anju.flow.organisation.Organisations.Change;
import anju.flow.organisation.Organisations.Details;
import anju.flow.organisation.Organisations.Held;
import anju.flow.organisation.Organisations.Licence;
import anju.flow.organisation.Organisations.Use;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.organisation.OpeningHours;
import anju.organisation.OpeningHours.Hours;
import anju.organisation.Organisation;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** An organisation is changed by those who run it; what it is and whether it is in use, by the city. */
public final class OrganisationFlow {

    /** What an organisation may be (docs/WORDS.md), and one may be several of them. */
    public static final Set<String> ROLES = Set.of(
        "home-care-centre",
        "day-care-centre",
        "care-home",
        "welfare-centre",
        "provider",
        "canteen",
        "assessor"
    );

    /** What somebody may have a licence for. */
    public static final Set<String> LICENCES = Set.of(
        "business",
        "care-home",
        "food",
        "medical",
        "fire-safety",
        "other"
    );

    private static final int FARTHEST_DAYS = 366;

    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /** The flow by the days of that zone; {@code ids} gives new ids. */
    public OrganisationFlow(ZoneId zone, Supplier<UUID> ids) {
        this.zone = zone;
        this.ids = ids;
    }

    /** Puts the next details in place of those before. */
    public Future<Reply<Void>> details(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> id,
        Details details,
        String reason
    ) {
        return unit
            .organisations()
            .details(id, details)
            .compose(done -> changed(unit, actor, id, new Change("details", today(unit), null, "", reason)));
    }

    /** Sets what it is, each role with its days, and from when until when it is in use. */
    public Future<Reply<Void>> use(Store.Unit unit, Actor actor, Id<Organisation> id, Use use, String reason) {
        List<Problem> wrong = new ArrayList<>();
        if (before(use.until(), use.from())) {
            wrong.add(Problem.of("inUseUntil", "staff.until-before"));
        }
        Set<String> once = new HashSet<>();
        for (int i = 0; i < use.roles().size(); i++) {
            Held held = use.roles().get(i);
            if (!ROLES.contains(held.role()) || !once.add(held.role())) {
                wrong.add(Problem.of("roles[" + i + "].role", "organisation.role"));
            }
            if (before(held.until(), held.since())) {
                wrong.add(Problem.of("roles[" + i + "].until", "staff.until-before"));
            }
        }
        return wrong.isEmpty()
            ? unit
                  .organisations()
                  .use(id, use)
                  .compose(done -> changed(unit, actor, id, new Change("use", use.from(), use.until(), "", reason)))
            : Future.succeededFuture(new Reply.Refused<>(wrong));
    }

    /** Says when it is open from a day on (only: on that day alone; without hours it is closed). */
    public Future<Reply<Void>> open(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> id,
        LocalDate from,
        boolean only,
        List<Hours> hours
    ) {
        List<Problem> wrong = new ArrayList<>();
        LocalDate today = today(unit);
        if (from.isBefore(today) || from.isAfter(today.plusDays(FARTHEST_DAYS))) {
            wrong.add(Problem.of("from", "settings.from", FARTHEST_DAYS));
        }
        for (int i = 0; i < hours.size(); i++) {
            Hours one = hours.get(i);
            if (!one.closes().isAfter(one.opens())) {
                wrong.add(Problem.of("hours[" + i + "].closes", "roster.ends-before"));
            }
            if (only && one.weekday() != from.getDayOfWeek()) {
                wrong.add(Problem.of("hours[" + i + "].weekday", "roster.other-weekday"));
            }
            if (hours.subList(0, i).stream().anyMatch(one::overlaps)) {
                wrong.add(Problem.of("hours[" + i + "].opens", "roster.overlap"));
            }
        }
        return wrong.isEmpty()
            ? unit
                  .organisations()
                  .open(id, actor, new OpeningHours.Version(0, from, only, hours))
                  .compose(done ->
                      changed(unit, actor, id, new Change(only ? "opening-day" : "opening", from, null, "", null))
                  )
            : Future.succeededFuture(new Reply.Refused<>(wrong));
    }

    /** Enters a licence. */
    public Future<Reply<Void>> license(Store.Unit unit, Actor actor, Id<Organisation> id, Licence licence) {
        List<Problem> wrong = new ArrayList<>();
        if (!LICENCES.contains(licence.kind())) {
            wrong.add(Problem.of("kind", "organisation.licence"));
        }
        if (before(licence.until(), licence.from())) {
            wrong.add(Problem.of("until", "staff.until-before"));
        }
        if (!wrong.isEmpty()) {
            return Future.succeededFuture(new Reply.Refused<>(wrong));
        }
        var kept = new Licence(
            ids.get(),
            licence.kind(),
            licence.number(),
            licence.issuer(),
            licence.from(),
            licence.until()
        );
        return unit
            .organisations()
            .addLicence(id, kept)
            .compose(done ->
                changed(unit, actor, id, new Change("licence", kept.from(), kept.until(), kept.kind(), null))
            );
    }

    /** Takes a licence back, for a reason. */
    public Future<Reply<Void>> withdrawLicence(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> id,
        UUID licence,
        String reason
    ) {
        return unit
            .organisations()
            .removeLicence(id, licence)
            .compose(found ->
                found
                    .map(one ->
                        changed(
                            unit,
                            actor,
                            id,
                            new Change("licence-withdrawn", one.from(), one.until(), one.kind(), reason)
                        )
                    )
                    .orElseGet(() -> Future.succeededFuture(Reply.refused("licenceId", "organisation.no-licence")))
            );
    }

    private static Future<Reply<Void>> changed(Store.Unit unit, Actor actor, Id<Organisation> id, Change change) {
        return unit.organisations().changed(id, actor, change).map(Reply::done);
    }

    private static boolean before(LocalDate until, LocalDate from) {
        return until != null && from != null && until.isBefore(from);
    }

    private LocalDate today(Store.Unit unit) {
        return unit.now().atZone(zone).toLocalDate();
    }
}
