package anju.http.petition;

import anju.dispatch.petition.Petition;
import anju.flow.petition.OutlookFlow.Open;
import anju.flow.petition.OutlookFlow.Outlook;
import anju.flow.petition.OutlookFlow.Passed;
import anju.flow.petition.Petitions.Told;
import anju.flow.petition.Petitions.Visit;
import anju.flow.view.OrderViews.Employed;
import anju.http.json.Telling;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.Verdict;
import anju.order.Order;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What workers ask as it is told: to them, to the colleague (no names of residents), and to the desk. */
final class PetitionJson {

    /** So many who could take a visit are named; of the others only how many. */
    private static final int TAKERS = 3;

    private PetitionJson() {}

    static JsonObject mine(List<Told> told, List<Person> colleagues, List<Visit> visits, UUID reader, Telling tell) {
        return Telling.list(told, null, one -> petition(one, tell).put("asksMe", asks(one, reader)))
            .put("colleagues", Telling.all(colleagues, Telling::person))
            .put("visits", Telling.all(visits, one -> visit(one, tell)));
    }

    private static boolean asks(Told one, UUID reader) {
        var colleague = one.petition().colleague();
        return colleague != null && colleague.value().equals(reader);
    }

    static JsonObject desk(List<Told> told, Telling tell) {
        return Telling.list(told, null, one -> petition(one, tell));
    }

    private static JsonObject petition(Told one, Telling tell) {
        Petition petition = one.petition();
        boolean leave = petition.kind() == Petition.Kind.LEAVE;
        return new JsonObject()
            .put("id", petition.id().toString())
            .put("kind", petition.kind().word())
            .put("state", one.over() ? "over" : petition.state().word())
            .put("worker", Telling.person(one.worker()))
            .put("colleague", Telling.person(one.colleague()))
            .put("leave", leave ? tell.window(petition.time()) : null)
            .put("visit", visit(one.mine(), tell))
            .put("inExchange", visit(one.theirs(), tell))
            .put("reason", one.reason())
            .put("askedAt", tell.moment(one.askedAt()))
            .put("decidedBy", Telling.person(one.decidedBy()))
            .put("decidedAt", tell.moment(one.decidedAt()))
            .put("answer", one.answer());
    }

    private static JsonObject visit(Visit visit, Telling tell) {
        return visit == null
            ? null
            : new JsonObject()
                  .put("orderId", visit.promise().order().toString())
                  .put("number", String.valueOf(visit.number()))
                  .put("serviceName", tell.service(visit.serviceCode()))
                  .put("communityName", visit.community())
                  .put("start", tell.moment(visit.promise().time().start()))
                  .put("end", tell.moment(visit.promise().time().end()));
    }

    /** Everybody whom an outlook names. */
    static List<Id<Worker>> named(Outlook outlook) {
        return Stream.concat(
            outlook
                .open()
                .stream()
                .flatMap(one -> takers(one.certificate()))
                .map(MatchCertificate.Candidate::worker),
            outlook
                .passes()
                .stream()
                .flatMap(one -> one.verdicts().stream())
                .map(Verdict::worker)
        )
            .distinct()
            .toList();
    }

    private static Stream<MatchCertificate.Candidate> takers(MatchCertificate certificate) {
        return certificate.ranked().stream().limit(TAKERS);
    }

    static JsonObject outlook(Outlook outlook, Map<Id<Worker>, Employed> names, Telling tell) {
        return new JsonObject()
            .put("open", Telling.all(outlook.open(), one -> open(one, names, tell)))
            .put("more", outlook.more())
            .put("passes", Telling.all(outlook.passes(), one -> passed(one, names, tell)));
    }

    private static JsonObject open(Open one, Map<Id<Worker>, Employed> names, Telling tell) {
        var certificate = one.certificate();
        return order(one.order(), tell)
            .put("able", certificate.ranked().size())
            .put(
                "takers",
                new JsonArray(
                    takers(certificate)
                        .map(who -> person(who.worker(), names))
                        .toList()
                )
            )
            .put("unmet", certificate.unmet() == null ? null : tell.say("unmet." + certificate.unmet()));
    }

    private static JsonObject passed(Passed one, Map<Id<Worker>, Employed> names, Telling tell) {
        List<Verdict> verdicts = one.verdicts();
        boolean blocked = verdicts.stream().anyMatch(v -> !v.allowedWithReason() || v.insertion() == null);
        String judged = blocked ? "no" : verdicts.stream().allMatch(Verdict::free) ? "yes" : "with-reason";
        return order(one.order(), tell)
            .put("to", person(one.to(), names))
            .put("judged", judged)
            .put(
                "against",
                new JsonArray(
                    verdicts
                        .stream()
                        .flatMap(v -> against(v).map(broken -> words(v, broken, names, tell)))
                        .toList()
                )
            );
    }

    private static Stream<Broken> against(Verdict verdict) {
        return Stream.of(verdict.blocks(), verdict.overridable(), verdict.warnings()).flatMap(List::stream);
    }

    private static String words(Verdict verdict, Broken broken, Map<Id<Worker>, Employed> names, Telling tell) {
        String rule = tell.say("rule." + broken.rule(), broken.args().toArray());
        return tell.say("petition.against", person(verdict.worker(), names).getString("name"), rule);
    }

    private static JsonObject order(Order order, Telling tell) {
        return new JsonObject()
            .put("orderId", order.id().toString())
            .put("number", String.valueOf(order.number()))
            .put("serviceName", tell.service(order.asked().serviceCode()))
            .put("window", tell.window(order.asked().window()));
    }

    private static JsonObject person(Id<Worker> id, Map<Id<Worker>, Employed> names) {
        Employed known = names.get(id);
        return new JsonObject().put("id", id.toString()).put("name", known == null ? "" : known.name());
    }
}
