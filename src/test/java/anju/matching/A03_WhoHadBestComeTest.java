package anju.matching;

import static anju.matching.People.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.Explanation;
import anju.matching.certificate.Explanation.Part;
import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.people.Gender;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The family's choice, then the own centre, then the score, and each reason of the score by itself. */
class A03_WhoHadBestComeTest {

    private final Matching matching = Matching.standard();

    @Test
    void zhangYulanComesAndLiuFangIsRejectedForWantOfTheBathingCertificate() {
        MatchOutcome outcome = match(Asking.forBathing(), Carer.zhangYulan(), Carer.liuFang());
        assertThat(outcome).isInstanceOf(MatchOutcome.Matched.class);
        MatchCertificate certificate = outcome.certificate();
        assertThat(certificate.chosen()).containsExactly(id("张玉兰"));
        assertThat(certificate.rejected())
            .singleElement()
            .satisfies(rejected -> {
                assertThat(rejected.worker()).isEqualTo(id("刘芳"));
                assertThat(rejected.rules())
                    .extracting(r -> r.rule() + r.args())
                    .containsExactly("certificate-missing[qualification.bathing]");
                assertThat(rejected.overridable()).isFalse();
            });
        assertThat(certificate.considered()).isEqualTo(2);
        assertThat(certificate.rulesVersion()).isEqualTo(Rules.VERSION);
        assertThat(certificate.weightsVersion()).isEqualTo(Weights.DEFAULT.version());
    }

    @Test
    void theFamilyIsToldInOneSentence() {
        MatchCertificate certificate = match(Asking.forBathing(), Carer.zhangYulan()).certificate();
        assertThat(Explanation.of(certificate)).containsExactly(
            new Explanation(
                id("张玉兰"),
                List.of(
                    new Part("family.visits", List.of(6)),
                    new Part("family.kilometres", List.of(1.2)),
                    new Part("family.certificate", List.of("qualification.bathing"))
                )
            )
        );
        MatchCertificate first = match(Asking.forItem(People.cleaning()), Carer.named("王芬").from(0.43)).certificate();
        assertThat(Explanation.of(first).getFirst().parts()).containsExactly(
            new Part("family.first-visit", List.of()),
            new Part("family.metres", List.of(400))
        );
        assertThat(Explanation.of(match(Asking.forBathing(), Carer.liuFang()).certificate())).isEmpty();
    }

    @Test
    void theFamilysOwnChoiceGoesBeforeEverything() {
        Asking asking = Asking.forBathing();
        asking.wished = Set.of(id("何春"));
        asking.preferred = Set.of(id("孙丽"));
        Carer wished = somebody("何春").from(7);
        wished.organisation = id("a provider");
        wished.weekMinutes = 2_000;
        Carer preferred = somebody("孙丽").from(6);
        preferred.organisation = id("a provider");
        Carer near = somebody("周云").from(0.1);
        near.organisation = id("a provider");
        near.visits = 30;
        assertThat(ranking(match(asking, near, Carer.zhangYulan(), preferred, wished))).containsExactly(
            "何春",
            "孙丽",
            "张玉兰",
            "周云"
        );
    }

    @Test
    void whoStandsOnTheWishListIsToldWhyNotEvenFromFarAway() {
        Asking asking = Asking.forBathing();
        asking.wished = Set.of(id("何春"));
        Carer wished = somebody("何春").from(40);
        wished.organisation = id("a provider");
        MatchCertificate certificate = match(asking, wished, Carer.zhangYulan()).certificate();
        assertThat(certificate.rejected())
            .singleElement()
            .satisfies(r ->
                assertThat(r.rules())
                    .extracting(b -> b.rule())
                    .containsExactly("out-of-reach")
            );
    }

    private record Better(String why, Consumer<Asking> asking, Consumer<Carer> better, Consumer<Carer> worse) {}

    @TestFactory
    Stream<DynamicTest> ofTwoWhoAreAlikeTheBetterOneComesFirst() {
        return Stream.of(
            new Better("travel", a -> {}, c -> c.from(0.8), c -> c.from(1.2)),
            new Better("continuity", a -> {}, c -> c.visits = 1, c -> c.visits = 0),
            new Better("waiting", a -> {}, c -> c.promised("08:00", "08:40", 0), c -> c.promised("08:00", "08:20", 0)),
            new Better(
                "risk",
                a -> a.between("09:00", "10:00"),
                c -> c.promised("08:00", "08:45", 0),
                c -> c.promised("08:00", "08:50", 0)
            ),
            new Better("fair-share", a -> {}, c -> c.weekMinutes = 1_200, c -> c.weekMinutes = 1_320),
            new Better("hard-share", a -> {}, c -> c.hardVisits = 1, c -> c.hardVisits = 2),
            new Better("spare-skill", a -> {}, c -> {}, c -> c.with("nurse")),
            new Better("dialect", a -> a.dialect = "hakka", c -> c.dialects = Set.of("hakka"), c -> {}),
            new Better("gender", a -> a.gender = Gender.MALE, c -> c.gender = Gender.MALE, c -> {}),
            new Better("own-centre", a -> {}, c -> {}, c -> c.organisation = id("a provider"))
        ).map(better -> DynamicTest.dynamicTest(better.why, () -> isSeen(better)));
    }

    private void isSeen(Better better) {
        Asking asking = Asking.forBathing();
        better.asking.accept(asking);
        // twice with the names exchanged: it must not be the lot that decides
        for (List<String> names : List.of(List.of("何春", "孙丽"), List.of("孙丽", "何春"))) {
            Carer first = somebody(names.getFirst());
            better.better.accept(first);
            Carer second = somebody(names.getLast());
            better.worse.accept(second);
            MatchCertificate certificate = match(asking, second, first).certificate();
            assertThat(ranking(certificate)).containsExactlyElementsOf(names);
            assertThat(difference(certificate)).containsExactly(better.why);
        }
    }

    @Test
    void equalsAreTakenInTurnByALotThatIsTheSameOnEveryNode() {
        Set<List<String>> rankings = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Asking asking = Asking.forBathing();
            asking.order = id("order " + i);
            rankings.add(ranking(match(asking, somebody("何春"), somebody("孙丽"), somebody("周云"))));
        }
        assertThat(rankings).as("nobody is always the last").hasSize(6);
        assertThat(Ranked.lot(new java.util.UUID(1, 2), new java.util.UUID(3, 4))).isEqualTo(-3072355124115617029L);
    }

    @Test
    void whoDidLessThisWeekGoesFirstAmongEquals() {
        Weights withoutFairShare = new Weights("t", 12_000, 5_000, 2_000, 4, 1, 3, 12, 0, 10, 4, 30, 40, Set.of());
        Need need = Asking.forBathing().need().weighedBy(withoutFairShare);
        for (List<String> names : List.of(List.of("何春", "孙丽"), List.of("孙丽", "何春"))) {
            Carer rested = somebody(names.getFirst());
            Carer busy = somebody(names.getLast());
            busy.weekMinutes = 100;
            MatchOutcome outcome = matching.match(need, List.of(busy.day(), rested.day()), Map.of());
            assertThat(ranking(outcome)).containsExactlyElementsOf(names);
        }
    }

    @Test
    void theScoreIsTheSumOfItsReasons() {
        for (Candidate c : match(Asking.forBathing(), Carer.zhangYulan(), somebody("何春").with("nurse"))
            .certificate()
            .ranked()) {
            assertThat(c.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(c.score());
        }
    }

    @Test
    void weightsThatWouldPutTheScoreBeforeTheFamilyAreRefused() {
        int[] fine = { 12_000, 5_000, 2_000, 4, 1, 3, 12, 100, 10, 4, 30, 40 };
        IntStream.of(0, 1, 2).forEach(tier ->
            assertThatThrownBy(() -> with(fine, tier, fine[tier] / 2 - 600)).hasMessageContaining("before")
        );
        assertThatThrownBy(() -> with(fine, 3, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> with(fine, 3, 40)).hasMessageContaining("before");
        assertThat(with(fine, 3, 5).travelMinute()).isEqualTo(5);
    }

    private static Weights with(int[] fine, int place, int weight) {
        int[] w = Arrays.copyOf(fine, fine.length);
        w[place] = weight;
        return new Weights("t", w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], Set.of());
    }

    @Test
    void nobodyIsToldWithTheReasonForTheRegister() {
        Carer away = somebody("何春");
        away.leave.add(People.between("00:00", "23:00"));
        Asking passed = Asking.forBathing();
        passed.passed = Set.of(id("张玉兰"));
        Asking closed = Asking.forBathing();
        closed.inUseFrom = null;
        assertThat(reason(match(Asking.forBathing()))).isEqualTo("out-of-reach");
        assertThat(reason(match(Asking.forBathing(), somebody("何春").from(30)))).isEqualTo("out-of-reach");
        assertThat(reason(match(Asking.forBathing(), Carer.liuFang()))).isEqualTo("no-skill");
        assertThat(reason(match(Asking.forBathing(), Carer.liuFang(), away))).isEqualTo("nobody-free");
        assertThat(reason(match(passed, Carer.zhangYulan(), away))).isEqualTo("refused");
        assertThat(reason(match(closed, Carer.zhangYulan()))).isEqualTo("centre-not-in-use");
        assertThat(reason(match(Asking.forItem(People.bathingInBed()), Carer.zhangYulan()))).isEqualTo("no-pair");
    }

    private static String reason(MatchOutcome outcome) {
        assertThat(outcome.certificate().chosen()).isEmpty();
        String reason = ((MatchOutcome.NoMatch) outcome).reason();
        assertThat(outcome.certificate().unmet()).isEqualTo(reason);
        return reason;
    }

    private static List<String> difference(MatchCertificate certificate) {
        Set<Reason> first = new HashSet<>(certificate.ranked().getFirst().reasons());
        Set<Reason> second = new HashSet<>(certificate.ranked().getLast().reasons());
        return Stream.concat(
            first.stream().filter(r -> !second.contains(r)),
            second.stream().filter(r -> !first.contains(r))
        )
            .map(Reason::id)
            .distinct()
            .toList();
    }

    private static Carer somebody(String name) {
        return Carer.named(name).with("care-worker").with("bathing");
    }

    private MatchOutcome match(Asking asking, Carer... carers) {
        return matching.match(asking.need(), Stream.of(carers).map(Carer::day).toList(), Map.of());
    }

    private static List<String> ranking(MatchOutcome outcome) {
        return ranking(outcome.certificate());
    }

    private static List<String> ranking(MatchCertificate certificate) {
        return certificate
            .ranked()
            .stream()
            .map(c ->
                Stream.of("何春", "孙丽", "周云", "张玉兰", "刘芳")
                    .filter(name -> id(name).equals(c.worker()))
                    .findFirst()
                    .orElseThrow()
            )
            .toList();
    }
}
