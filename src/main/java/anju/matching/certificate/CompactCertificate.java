package anju.matching.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A certificate as it is stored, in strings and numbers, so that any door can write it as JSON. {@code words} are the
 * ids that positions below point at; {@code ranked} are ids of 22 characters each; {@code figures} of each of them:
 * score, seconds from {@code from} to the start, seconds of travel, metres, visits, number of warnings, the warnings,
 * then position, points and amount of each reason; {@code rejected} are ids by what stands against them: {@code +} or
 * {@code -} for overridable or not, then the rules, each with its arguments after slashes.
 */
public record CompactCertificate(
    int form,
    String rules,
    String weights,
    List<String> needs,
    List<String> words,
    String unmet,
    int chosen,
    long from,
    String ranked,
    List<List<Integer>> figures,
    Map<String, String> rejected,
    Map<String, Integer> counted
) {
    /** What the database takes, in bytes of its own text form. */
    public static final int MOST_BYTES = 16_384;

    /** The form that is written today. */
    private static final int FORM = 1;

    /** How many characters of text stand for one id. */
    static final int ID_BYTES = 22;

    private static final int FIXED = 6;

    /** The ids that a certificate mentions, sorted; a position in it stands for the word. */
    record Legend(List<String> words, Map<String, Integer> positions) {
        static Legend of(MatchCertificate certificate) {
            Set<String> words = new TreeSet<>();
            for (Candidate candidate : certificate.ranked()) {
                words.addAll(candidate.warnings());
                candidate.reasons().forEach(reason -> words.add(reason.id()));
            }
            for (Rejected rejected : certificate.rejected()) {
                for (Broken broken : rejected.rules()) {
                    words.add(broken.rule());
                    words.addAll(broken.args());
                }
            }
            return of(List.copyOf(words));
        }

        static Legend of(List<String> words) {
            Map<String, Integer> positions = new LinkedHashMap<>();
            words.forEach(word -> positions.put(word, positions.size()));
            return new Legend(words, positions);
        }
    }

    /** The stored form of a certificate. */
    public static CompactCertificate of(MatchCertificate certificate) {
        return of(certificate, Legend.of(certificate));
    }

    static CompactCertificate of(MatchCertificate certificate, Legend legend) {
        long from = certificate
            .ranked()
            .stream()
            .mapToLong(c -> c.start().getEpochSecond())
            .min()
            .orElse(0);
        StringBuilder ids = new StringBuilder();
        List<List<Integer>> figures = new ArrayList<>();
        for (Candidate candidate : certificate.ranked()) {
            ids.append(ShortId.write(candidate.worker()));
            figures.add(figures(candidate, from, legend));
        }
        Map<String, StringBuilder> rejected = new TreeMap<>();
        for (Rejected one : certificate.rejected()) {
            rejected.computeIfAbsent(group(one, legend), g -> new StringBuilder()).append(ShortId.write(one.worker()));
        }
        Map<String, String> groups = new TreeMap<>();
        rejected.forEach((group, text) -> groups.put(group, text.toString()));
        return new CompactCertificate(
            FORM,
            certificate.rulesVersion(),
            certificate.weightsVersion(),
            certificate.needs(),
            legend.words(),
            certificate.unmet(),
            certificate.chosen().size(),
            from,
            ids.toString(),
            figures,
            groups,
            certificate.counted()
        );
    }

    /** The certificate again; throws IllegalArgumentException when this is no form that is known. */
    public MatchCertificate certificate() {
        if (form != FORM) {
            throw new IllegalArgumentException("a certificate of form " + form + "; known is " + FORM);
        }
        List<Id<Worker>> ids = ShortId.readAll(ranked);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            candidates.add(candidate(ids.get(i), figures.get(i)));
        }
        List<Rejected> all = new ArrayList<>();
        rejected.forEach((group, text) -> ShortId.readAll(text).forEach(id -> all.add(rejected(id, group))));
        return new MatchCertificate(
            rules,
            weights,
            needs,
            ids.subList(0, chosen),
            candidates,
            all,
            new TreeMap<>(counted),
            unmet
        );
    }

    /** How long it is as text of the database's jsonb, in bytes. */
    public int bytes() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("form", form);
        fields.put("rules", rules);
        fields.put("weights", weights);
        fields.put("needs", needs);
        fields.put("words", words);
        fields.put("unmet", unmet);
        fields.put("chosen", chosen);
        fields.put("from", from);
        fields.put("ranked", ranked);
        fields.put("figures", figures);
        fields.put("rejected", rejected);
        fields.put("counted", counted);
        return length(fields);
    }

    /** What one more candidate adds. */
    static int bytes(Candidate candidate, Legend legend) {
        long dayAway = candidate.start().getEpochSecond() - 86_399; // the longest that the start can be written
        return ID_BYTES + length(figures(candidate, dayAway, legend)) + 2;
    }

    /** What one more group of rejected adds, its ids aside. */
    static int bytesOfGroup(String group) {
        return length(Map.of(group, ""));
    }

    /** What stands against somebody, as the key of their group. */
    static String group(Rejected one, Legend legend) {
        StringBuilder key = new StringBuilder(one.overridable() ? "+" : "-");
        for (Broken broken : one.rules()) {
            key.append(key.length() > 1 ? "," : "").append(legend.positions().get(broken.rule()));
            broken.args().forEach(arg -> key.append('/').append(legend.positions().get(arg)));
        }
        return key.toString();
    }

    private Rejected rejected(Id<Worker> id, String group) {
        List<Broken> broken = new ArrayList<>();
        for (String rule : group.substring(1).split(",")) {
            List<String> said = IntStream.of(
                java.util.Arrays.stream(rule.split("/")).mapToInt(Integer::parseInt).toArray()
            )
                .mapToObj(words::get)
                .toList();
            broken.add(new Broken(said.getFirst(), said.subList(1, said.size())));
        }
        return new Rejected(id, broken, group.startsWith("+"));
    }

    private static List<Integer> figures(Candidate c, long from, Legend legend) {
        List<Integer> figures = new ArrayList<>(
            List.of(
                c.score(),
                (int) (c.start().getEpochSecond() - from),
                c.travelSeconds(),
                c.metres(),
                c.visits(),
                c.warnings().size()
            )
        );
        c.warnings().forEach(warning -> figures.add(legend.positions().get(warning)));
        for (Reason reason : c.reasons()) {
            figures.add(legend.positions().get(reason.id()));
            figures.add(reason.points());
            figures.add(reason.amount());
        }
        return figures;
    }

    private Candidate candidate(Id<Worker> id, List<Integer> f) {
        int reasonsFrom = FIXED + f.get(FIXED - 1);
        List<String> warnings = f.subList(FIXED, reasonsFrom).stream().map(words::get).toList();
        List<Reason> reasons = new ArrayList<>();
        for (int i = reasonsFrom; i < f.size(); i += 3) {
            reasons.add(new Reason(words.get(f.get(i)), f.get(i + 1), f.get(i + 2)));
        }
        Instant start = Instant.ofEpochSecond(from + f.get(1));
        return new Candidate(id, f.get(0), reasons, start, f.get(2), f.get(3), f.get(4), warnings);
    }

    /** jsonb writes a space after each comma and colon. */
    private static int length(Object value) {
        return switch (value) {
            case null -> "null".length();
            case String text -> text.getBytes(UTF_8).length + 2;
            case List<?> list -> list.stream().mapToInt(CompactCertificate::length).sum() + between(list.size());
            case Map<?, ?> map -> map
                .entrySet()
                .stream()
                .mapToInt(e -> length(e.getKey()) + length(e.getValue()) + 2)
                .sum() + between(map.size());
            default -> value.toString().length();
        };
    }

    private static int between(int elements) {
        return 2 + 2 * Math.max(0, elements - 1);
    }
}
