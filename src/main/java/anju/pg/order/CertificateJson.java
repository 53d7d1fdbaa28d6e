package anju.pg.order;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A match certificate as it is stored: ids as 22 letters, and what is said of many workers said once. {@code ranked}:
 * id, score, start (Unix milliseconds), travel, metres, visits, reasons (number in {@code reasonIds}, points, amount),
 * warnings. {@code rejected}: 24 letters a worker, the id and the number in {@code why} (base 36).
 */
final class CertificateJson {

    private static final int BASE = 36;
    private static final Id<Worker> NOBODY = Id.of(new UUID(0, 0));

    private CertificateJson() {}

    /** The JSON; throws IllegalArgumentException when the certificate names more than 16 kB hold. */
    static String write(MatchCertificate certificate) {
        Numbered<String> reasonIds = new Numbered<>();
        Numbered<Rejected> why = new Numbered<>();
        JsonArray ranked = array(
            certificate
                .ranked()
                .stream()
                .map(one -> candidate(one, reasonIds))
        );
        StringBuilder rejected = new StringBuilder();
        for (Rejected one : certificate.rejected()) {
            int number = why.of(new Rejected(NOBODY, one.rules(), one.overridable()));
            rejected.append(ShortIds.write(one.worker())).append(number < BASE ? "0" : "");
            rejected.append(Integer.toString(number, BASE));
        }
        return Squeezed.write(
            new JsonObject()
                .put("rules", certificate.rulesVersion())
                .put("weights", certificate.weightsVersion())
                .put("needs", array(certificate.needs().stream()))
                .put("chosen", array(certificate.chosen().stream().map(ShortIds::write)))
                .put("reasonIds", array(reasonIds.values()))
                .put("ranked", ranked)
                .put("why", array(why.values().map(CertificateJson::why)))
                .put("rejected", rejected.toString())
                .put("counted", new JsonObject(new LinkedHashMap<String, Object>(certificate.counted())))
                .put("unmet", certificate.unmet())
        );
    }

    /** The certificate of that JSON. */
    static MatchCertificate read(String json) {
        JsonObject body = Squeezed.read(json);
        JsonArray reasonIds = body.getJsonArray("reasonIds");
        List<Rejected> why = list(body.getJsonArray("why"), CertificateJson::why);
        SortedMap<String, Integer> counted = new TreeMap<>();
        body.getJsonObject("counted").forEach(one -> counted.put(one.getKey(), (Integer) one.getValue()));
        return new MatchCertificate(
            body.getString("rules"),
            body.getString("weights"),
            words(body.getJsonArray("needs")),
            words(body.getJsonArray("chosen")).stream().map(ShortIds::<Worker>read).toList(),
            list(body.getJsonArray("ranked"), one -> candidate(one, reasonIds)),
            rejected(body.getString("rejected"), why),
            counted,
            body.getString("unmet")
        );
    }

    private static JsonArray candidate(Candidate one, Numbered<String> reasonIds) {
        return new JsonArray()
            .add(ShortIds.write(one.worker()))
            .add(one.score())
            .add(one.start().toEpochMilli())
            .add(one.travelSeconds())
            .add(one.metres())
            .add(one.visits())
            .add(
                array(
                    one
                        .reasons()
                        .stream()
                        .flatMap(r -> Stream.of(reasonIds.of(r.id()), r.points(), r.amount()))
                )
            )
            .add(array(one.warnings().stream()));
    }

    private static Candidate candidate(JsonArray from, JsonArray reasonIds) {
        JsonArray flat = from.getJsonArray(6);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += 3) {
            String id = reasonIds.getString(flat.getInteger(i));
            reasons.add(new Reason(id, flat.getInteger(i + 1), flat.getInteger(i + 2)));
        }
        return new Candidate(
            ShortIds.read(from.getString(0)),
            from.getInteger(1),
            reasons,
            Instant.ofEpochMilli(from.getLong(2)),
            from.getInteger(3),
            from.getInteger(4),
            from.getInteger(5),
            words(from.getJsonArray(7))
        );
    }

    private static JsonArray why(Rejected one) {
        Stream<JsonArray> rules = one
            .rules()
            .stream()
            .map(rule -> {
                JsonArray withArguments = new JsonArray().add(rule.rule());
                rule.args().forEach(withArguments::add);
                return withArguments;
            });
        return new JsonArray().add(one.overridable() ? 1 : 0).add(array(rules));
    }

    private static Rejected why(JsonArray from) {
        List<Broken> rules = list(from.getJsonArray(1), rule -> {
            List<String> all = words(rule);
            return new Broken(all.getFirst(), all.subList(1, all.size()));
        });
        return new Rejected(NOBODY, rules, from.getInteger(0) == 1);
    }

    private static List<Rejected> rejected(String letters, List<Rejected> why) {
        List<Rejected> all = new ArrayList<>();
        for (int i = 0; i < letters.length(); i += ShortIds.LENGTH + 2) {
            int end = i + ShortIds.LENGTH;
            Rejected reason = why.get(Integer.parseInt(letters.substring(end, end + 2), BASE));
            all.add(new Rejected(ShortIds.read(letters.substring(i, end)), reason.rules(), reason.overridable()));
        }
        return all;
    }

    private static JsonArray array(Stream<?> values) {
        return new JsonArray(values.toList());
    }

    private static List<String> words(JsonArray from) {
        return from.stream().map(String.class::cast).toList();
    }

    private static <T> List<T> list(JsonArray from, Function<JsonArray, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            values.add(read.apply(from.getJsonArray(i)));
        }
        return values;
    }

    /** Values that are said once and then named by a number. */
    private static final class Numbered<T> {

        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int of(T value) {
            Integer known = numbers.putIfAbsent(value, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        Stream<T> values() {
            return numbers.keySet().stream();
        }
    }
}
