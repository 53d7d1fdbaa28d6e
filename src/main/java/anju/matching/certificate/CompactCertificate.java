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
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    List<int[]> figures,
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

    /** As many digits as the seconds of a day have, and the position of one word among less than a hundred. */
    private static final int MOST_START = 5,
        MOST_POSITION = 2;

    /** The ids that a certificate mentions, sorted; a position in it stands for the word. */
    private static Map<String, Integer> legend(MatchCertificate certificate) {
        Set<String> words = new HashSet<>();
        for (Candidate candidate : certificate.ranked()) {
            words.addAll(candidate.warnings());
            candidate.reasons().forEach(reason -> words.add(reason.id()));
        }
        List<Broken> before = null;
        for (Rejected rejected : certificate.rejected()) {
            if (rejected.rules() != before) {
                before = rejected.rules();
                before.forEach(broken -> {
                    words.add(broken.rule());
                    words.addAll(broken.args());
                });
            }
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        words
            .stream()
            .sorted()
            .forEach(word -> positions.put(word, positions.size()));
        return positions;
    }

    /** The stored form of a certificate. */
    public static CompactCertificate of(MatchCertificate certificate) {
        Map<String, Integer> legend = legend(certificate);
        List<Candidate> ranked = certificate.ranked();
        long from = ranked
            .stream()
            .mapToLong(c -> c.start().getEpochSecond())
            .min()
            .orElse(0);
        List<Id<Worker>> ids = new ArrayList<>(ranked.size());
        List<int[]> figures = new ArrayList<>(ranked.size());
        for (Candidate candidate : ranked) {
            ids.add(candidate.worker());
            figures.add(figures(candidate, from, legend));
        }
        Map<String, List<Id<Worker>>> rejected = new TreeMap<>();
        List<Broken> before = null;
        List<Id<Worker>> group = null;
        for (Rejected one : certificate.rejected()) {
            if (one.rules() != before) {
                before = one.rules();
                group = rejected.computeIfAbsent(group(one, legend), g -> new ArrayList<>());
            }
            group.add(one.worker());
        }
        Map<String, String> groups = new TreeMap<>();
        rejected.forEach((key, workers) -> groups.put(key, ShortId.write(workers)));
        return new CompactCertificate(
            FORM,
            certificate.rulesVersion(),
            certificate.weightsVersion(),
            certificate.needs(),
            List.copyOf(legend.keySet()),
            certificate.unmet(),
            certificate.chosen().size(),
            from,
            ShortId.write(ids),
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

    /** What one more candidate adds at the most, the words aside. */
    static int bytes(Candidate c) {
        int figures = FIXED + c.warnings().size() + 3 * c.reasons().size();
        int digits = digits(c.score()) + MOST_START + digits(c.travelSeconds()) + digits(c.metres());
        digits += digits(c.visits()) + digits(c.warnings().size()) + MOST_POSITION * c.warnings().size();
        for (Reason reason : c.reasons()) {
            digits += MOST_POSITION + digits(reason.points()) + digits(reason.amount());
        }
        return ID_BYTES + digits + 2 * figures + 2;
    }

    /** What one more group of rejected adds at the most, ids and words aside. */
    static int bytesOfGroup(Rejected one) {
        int positions = one
            .rules()
            .stream()
            .mapToInt(broken -> 1 + broken.args().size())
            .sum();
        return 1 + positions * (1 + MOST_POSITION) + 8;
    }

    /** What one more word adds. */
    static int bytesOfWord(String word) {
        return length(word) + 2;
    }

    /** What stands against somebody, as the key of their group. */
    private static String group(Rejected one, Map<String, Integer> legend) {
        StringBuilder key = new StringBuilder(one.overridable() ? "+" : "-");
        for (Broken broken : one.rules()) {
            key.append(key.length() > 1 ? "," : "").append(legend.get(broken.rule()));
            broken.args().forEach(arg -> key.append('/').append(legend.get(arg)));
        }
        return key.toString();
    }

    private Rejected rejected(Id<Worker> id, String group) {
        List<Broken> broken = new ArrayList<>();
        for (String rule : group.substring(1).split(",")) {
            List<String> said = Arrays.stream(rule.split("/")).map(Integer::valueOf).map(words::get).toList();
            broken.add(new Broken(said.getFirst(), said.subList(1, said.size())));
        }
        return new Rejected(id, broken, group.startsWith("+"));
    }

    private static int[] figures(Candidate c, long from, Map<String, Integer> legend) {
        int[] figures = new int[FIXED + c.warnings().size() + 3 * c.reasons().size()];
        int at = 0;
        figures[at++] = c.score();
        figures[at++] = (int) (c.start().getEpochSecond() - from);
        figures[at++] = c.travelSeconds();
        figures[at++] = c.metres();
        figures[at++] = c.visits();
        figures[at++] = c.warnings().size();
        for (String warning : c.warnings()) {
            figures[at++] = legend.get(warning);
        }
        for (Reason reason : c.reasons()) {
            figures[at++] = legend.get(reason.id());
            figures[at++] = reason.points();
            figures[at++] = reason.amount();
        }
        return figures;
    }

    private Candidate candidate(Id<Worker> id, int[] f) {
        int reasonsFrom = FIXED + f[FIXED - 1];
        List<String> warnings = Arrays.stream(f, FIXED, reasonsFrom).mapToObj(words::get).toList();
        List<Reason> reasons = new ArrayList<>();
        for (int i = reasonsFrom; i < f.length; i += 3) {
            reasons.add(new Reason(words.get(f[i]), f[i + 1], f[i + 2]));
        }
        Instant start = Instant.ofEpochSecond(from + f[1]);
        return new Candidate(id, f[0], reasons, start, f[2], f[3], f[4], warnings);
    }

    /** jsonb writes a space after each comma and colon. */
    private static int length(Object value) {
        return switch (value) {
            case null -> "null".length();
            case String text -> text.getBytes(UTF_8).length + 2;
            case int[] numbers -> length(numbers);
            case List<?> list -> length(list);
            case Map<?, ?> map -> length(map);
            case Integer number -> digits(number);
            default -> value.toString().length();
        };
    }

    private static int length(List<?> list) {
        int length = between(list.size());
        for (Object one : list) {
            length += length(one);
        }
        return length;
    }

    private static int length(Map<?, ?> map) {
        int length = between(map.size());
        for (Map.Entry<?, ?> one : map.entrySet()) {
            length += length(one.getKey()) + length(one.getValue()) + 2;
        }
        return length;
    }

    private static int length(int[] numbers) {
        int length = between(numbers.length);
        for (int number : numbers) {
            length += digits(number);
        }
        return length;
    }

    private static int between(int elements) {
        return 2 + 2 * Math.max(0, elements - 1);
    }

    private static int digits(int number) {
        int digits = number < 0 ? 2 : 1;
        for (int left = number / 10; left != 0; left /= 10) {
            digits++;
        }
        return digits;
    }
}
