package anju.http.json;

import anju.flow.port.Certificates.Made;
import anju.flow.view.OrderViews.Employed;
import anju.matching.certificate.Explanation;
import anju.matching.certificate.MatchCertificate;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The match certificate in words: to a desk the whole of it, to the family who comes and why. */
public final class CertificateJson {

    private CertificateJson() {}

    /** The certificate; names are those of {@link #named}, coming those who come (empty: the chosen). */
    public static JsonObject of(
        Made made,
        Map<Id<Worker>, Employed> names,
        List<Id<Worker>> coming,
        boolean forFamily,
        Telling tell
    ) {
        MatchCertificate certificate = made.certificate();
        Set<Id<Worker>> chosen = Set.copyOf(coming.isEmpty() ? certificate.chosen() : coming);
        var candidates = certificate
            .ranked()
            .stream()
            .filter(one -> !forFamily || chosen.contains(one.worker()))
            .toList();
        var json = new JsonObject()
            .put("rulesVersion", certificate.rulesVersion())
            .put("weightsVersion", certificate.weightsVersion())
            .put("madeAt", tell.moment(made.at()));
        return Telling.given(json, "summary", summary(certificate, names, coming, tell))
            .put(
                "candidates",
                Telling.all(candidates, one -> candidate(one, chosen.contains(one.worker()), names, tell))
            )
            .put("rejected", forFamily ? new JsonArray() : rejected(certificate, names, tell))
            .put("counted", forFamily ? new JsonArray() : counted(certificate, tell));
    }

    /** Everybody who is named in it. */
    public static List<Id<Worker>> named(MatchCertificate certificate) {
        return Stream.concat(
            certificate.ranked().stream().map(MatchCertificate.Candidate::worker),
            certificate.rejected().stream().map(MatchCertificate.Rejected::worker)
        )
            .distinct()
            .toList();
    }

    /**
     * The one sentence for the family: who comes and why, or why nobody can. Null where somebody comes of whom the
     * certificate knows no reason, for a coordinator overrode a rule.
     */
    public static String summary(
        MatchCertificate certificate,
        Map<Id<Worker>, Employed> names,
        List<Id<Worker>> coming,
        Telling tell
    ) {
        if (coming.isEmpty() && certificate.unmet() != null) {
            return tell.say("unmet." + certificate.unmet());
        }
        return chosen(certificate, coming)
            .map(those ->
                Explanation.of(those)
                    .stream()
                    .map(one -> sentence(one, names, tell))
                    .collect(Collectors.joining(tell.say("family.and")))
            )
            .orElse(null);
    }

    private static String sentence(Explanation one, Map<Id<Worker>, Employed> names, Telling tell) {
        String parts = one
            .parts()
            .stream()
            .map(part -> tell.say(part.key(), part.args().toArray()))
            .collect(Collectors.joining(tell.say("family.join")));
        return tell.say("family.sentence", name(one.worker(), names, tell), parts);
    }

    /** The certificate as if those who come had been its choice; empty where it did not rank one of them. */
    private static Optional<MatchCertificate> chosen(MatchCertificate all, List<Id<Worker>> coming) {
        if (coming.isEmpty()) {
            return Optional.of(all);
        }
        var ranked = coming
            .stream()
            .flatMap(worker ->
                all
                    .ranked()
                    .stream()
                    .filter(one -> one.worker().equals(worker))
            )
            .toList();
        return ranked.size() != coming.size()
            ? Optional.empty()
            : Optional.of(
                  new MatchCertificate(
                      all.rulesVersion(),
                      all.weightsVersion(),
                      all.needs(),
                      coming,
                      ranked,
                      List.of(),
                      new TreeMap<>(),
                      null
                  )
              );
    }

    private static JsonObject candidate(
        MatchCertificate.Candidate one,
        boolean chosen,
        Map<Id<Worker>, Employed> names,
        Telling tell
    ) {
        return worker(one.worker(), names, tell)
            .put("score", one.score())
            .put("travelMinutes", Math.ceilDiv(one.travelSeconds(), 60))
            .put("visitStart", tell.moment(one.start()))
            .put("chosen", chosen)
            .put(
                "reasons",
                Telling.all(one.reasons(), reason ->
                    new JsonObject()
                        .put("rule", reason.id())
                        .put("points", reason.points())
                        .put("words", tell.say("reason." + reason.id(), reason.amount()))
                )
            )
            .put("warnings", Telling.all(one.warnings(), rule -> rule(rule, List.of(), tell)));
    }

    private static JsonArray rejected(MatchCertificate certificate, Map<Id<Worker>, Employed> names, Telling tell) {
        return Telling.all(certificate.rejected(), one ->
            worker(one.worker(), names, tell)
                .put("overridable", one.overridable())
                .put("rules", Telling.all(one.rules(), broken -> rule(broken.rule(), broken.args(), tell)))
        );
    }

    private static JsonArray counted(MatchCertificate certificate, Telling tell) {
        return Telling.all(certificate.counted().entrySet(), one ->
            rule(one.getKey(), List.of(), tell).put("count", one.getValue())
        );
    }

    private static JsonObject rule(String rule, List<String> arguments, Telling tell) {
        return new JsonObject().put("rule", rule).put("words", tell.say("rule." + rule, arguments.toArray()));
    }

    private static JsonObject worker(Id<Worker> worker, Map<Id<Worker>, Employed> names, Telling tell) {
        Employed employed = names.get(worker);
        var json = new JsonObject().put("workerId", worker.toString()).put("name", name(worker, names, tell));
        return Telling.given(json, "organisationName", employed == null ? null : employed.organisation());
    }

    private static String name(Id<Worker> worker, Map<Id<Worker>, Employed> names, Telling tell) {
        Employed employed = names.get(worker);
        return employed == null ? tell.say("worker.unknown") : employed.name();
    }
}
