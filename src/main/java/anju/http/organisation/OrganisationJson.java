package anju.http.organisation;

import anju.flow.organisation.OrganisationFlow;
import anju.flow.organisation.Organisations.Changed;
import anju.flow.organisation.Organisations.Held;
import anju.flow.organisation.Organisations.Kept;
import anju.flow.organisation.Organisations.Licence;
import anju.flow.organisation.Organisations.Line;
import anju.http.access.Guard;
import anju.http.json.Telling;
import anju.organisation.OpeningHours;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** An organisation as it is told: what it is, when it is open in the next days, its licences, and who changed what. */
final class OrganisationJson {

    private static final int SHOWN_DAYS = 14;
    private static final int SOON_DAYS = 30;
    private static final List<String> DEEDS = List.of(
        "changeOrganisation",
        "setOrganisationUse",
        "setOpening",
        "addLicence",
        "withdrawLicence"
    );

    private OrganisationJson() {}

    static JsonObject line(Line one, LocalDate today, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("name", one.name())
            .put("nameEn", one.nameEn())
            .put("communityName", one.community())
            .put("roles", Telling.all(one.roles(), role -> tell.coded(role, "organisation.role.")))
            .put("place", Telling.place(one.place()))
            .put("inUse", inUse(one.from(), one.until(), today))
            .put("workers", one.workers())
            .put("licensedUntil", day(one.licensedUntil()))
            .put("licenceState", state(one.licensedUntil(), today));
    }

    static JsonObject organisation(Kept kept, Guard guard, LocalDate today, Telling tell) {
        return new JsonObject()
            .put("id", kept.id().toString())
            .put("version", kept.version())
            .put("name", kept.name())
            .put("nameEn", kept.details().nameEn())
            .put("address", kept.details().address())
            .put("phone", kept.details().phone())
            .put("radiusMetres", kept.details().radiusMetres())
            .put("communityName", kept.community())
            .put("place", Telling.place(kept.place()))
            .put("roles", Telling.all(kept.use().roles(), one -> role(one, tell)))
            .put("inUseFrom", day(kept.use().from()))
            .put("inUseUntil", day(kept.use().until()))
            .put("inUse", inUse(kept.use().from(), kept.use().until(), today))
            .put("days", days(kept.hours(), today))
            .put("licences", Telling.all(kept.licences(), one -> licence(one, today, tell)))
            .put("workers", kept.workers())
            .put("history", Telling.all(kept.history(), one -> changed(one, tell)))
            .put("kinds", coded(OrganisationFlow.LICENCES, "organisation.licence.", tell))
            .put("possibleRoles", coded(OrganisationFlow.ROLES, "organisation.role.", tell))
            .put(
                "can",
                Telling.all(
                    DEEDS.stream()
                        .filter(deed -> guard.may(deed, kept.standings()))
                        .toList(),
                    one -> one
                )
            );
    }

    private static JsonObject role(Held one, Telling tell) {
        return tell
            .coded(one.role(), "organisation.role.")
            .put("since", day(one.since()))
            .put("until", day(one.until()));
    }

    private static JsonArray coded(Collection<String> codes, String prefix, Telling tell) {
        return Telling.all(codes.stream().sorted().toList(), code -> tell.coded(code, prefix));
    }

    private static JsonArray days(OpeningHours hours, LocalDate today) {
        var days = new JsonArray();
        for (int ahead = 0; ahead < SHOWN_DAYS; ahead++) {
            LocalDate day = today.plusDays(ahead);
            hours
                .on(day)
                .ifPresent(open ->
                    days.add(
                        new JsonObject()
                            .put("day", day.toString())
                            .put(
                                "hours",
                                Telling.all(open, one ->
                                    new JsonObject()
                                        .put("opens", one.opens().toString())
                                        .put("closes", one.closes().toString())
                                )
                            )
                    )
                );
        }
        return days;
    }

    private static JsonObject licence(Licence one, LocalDate today, Telling tell) {
        return new JsonObject()
            .put("id", one.id().toString())
            .put("kind", one.kind())
            .put("words", tell.say("organisation.licence." + one.kind()))
            .put("number", one.number())
            .put("issuer", one.issuer())
            .put("from", one.from().toString())
            .put("until", one.until().toString())
            .put("state", state(one.until(), today));
    }

    /** Null where there is no licence. */
    private static String state(LocalDate until, LocalDate today) {
        if (until == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, until);
        return days < 0 ? "expired" : days <= SOON_DAYS ? "expiring" : "valid";
    }

    private static String inUse(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null || from.isAfter(today)) {
            return "planned";
        }
        return until != null && until.isBefore(today) ? "closed" : "in-use";
    }

    private static JsonObject changed(Changed one, Telling tell) {
        var change = one.change();
        String detail = change.detail().isEmpty() ? "" : tell.say("organisation.licence." + change.detail());
        return new JsonObject()
            .put("at", tell.moment(one.at()))
            .put("by", Telling.person(one.by()))
            .put("words", tell.say("organisation.part." + change.part(), detail))
            .put("from", day(change.from()))
            .put("until", day(change.until()))
            .put("reason", change.reason());
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
