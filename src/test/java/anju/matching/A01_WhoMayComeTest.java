package anju.matching;

import static anju.matching.People.DAY;
import static anju.matching.People.at;
import static anju.matching.People.between;
import static anju.matching.People.id;
import static anju.matching.People.item;
import static anju.matching.People.north;
import static org.assertj.core.api.Assertions.assertThat;

import anju.catalogue.ServiceItem;
import anju.matching.People.Asking;
import anju.matching.People.Carer;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.Verdict;
import anju.organisation.OpeningHours;
import anju.people.Gender;
import anju.value.Area;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule once broken and once kept, with 陈秀英, who asks for a bath, and 张玉兰, who may give it. */
class A01_WhoMayComeTest {

    private final Matching matching = Matching.standard();

    private record Story(String rule, String told, boolean broken, BiConsumer<Asking, Carer> as) {}

    @TestFactory
    Stream<DynamicTest> eachRuleIsSeenBrokenAndKept() {
        List<Story> stories = stories();
        for (Rules.Rule rule : Rules.ALL) {
            for (boolean broken : new boolean[] { true, false }) {
                boolean told = stories.stream().anyMatch(s -> s.rule.equals(rule.id()) && s.broken == broken);
                assertThat(told || rule.id().equals("no-common-start"))
                    .as(rule.id() + (broken ? " broken" : " kept"))
                    .isTrue();
            }
        }
        return stories
            .stream()
            .map(s ->
                DynamicTest.dynamicTest(s.rule + (s.broken ? " is broken: " : " is kept: ") + s.told, () -> tell(s))
            );
    }

    private void tell(Story story) {
        Asking asking = Asking.forBathing();
        Carer zhang = Carer.zhangYulan();
        story.as.accept(asking, zhang);
        Verdict verdict = matching.check(asking.need(), zhang.day());
        List<Broken> where = switch (
            Rules.ALL.stream()
                .filter(r -> r.id().equals(story.rule))
                .findFirst()
                .orElseThrow()
                .severity()
        ) {
            case BLOCK -> verdict.blocks();
            case OVERRIDABLE -> verdict.overridable();
            case WARN -> verdict.warnings();
        };
        assertThat(where.stream().map(Broken::rule).anyMatch(story.rule::equals))
            .as("%s", verdict)
            .isEqualTo(story.broken);
        if (story.broken && where != verdict.warnings()) {
            assertThat(
                Stream.concat(verdict.blocks().stream(), verdict.overridable().stream()).map(Broken::rule).distinct()
            )
                .as("nothing else stands against it")
                .containsExactly(story.rule);
        }
    }

    private static Story broken(String rule, String told, BiConsumer<Asking, Carer> as) {
        return new Story(rule, told, true, as);
    }

    private static Story kept(String rule, String told, BiConsumer<Asking, Carer> as) {
        return new Story(rule, told, false, as);
    }

    private static List<Story> stories() {
        return List.of(
            broken("window-passed", "it is eleven", (a, z) -> a.now = at("11:00")),
            kept("window-passed", "it is five to ten, the bath may begin at ten", (a, z) -> {
                a.now = at("09:55");
                z.from(0);
            }),
            broken("centre-not-in-use", "it closed yesterday", (a, z) -> a.inUseUntil = DAY.minusDays(1)),
            broken("centre-not-in-use", "it is planned", (a, z) -> a.inUseFrom = null),
            kept("centre-not-in-use", "today is its last day", (a, z) -> a.inUseUntil = DAY),
            broken("plan-missing", "rehabilitation needs a plan", (a, z) -> a.item = withPlan()),
            kept("plan-missing", "the plan is approved", (a, z) -> {
                a.item = withPlan();
                a.plan = true;
            }),
            broken("daily-cap", "150 of 180 minutes are booked", (a, z) -> {
                a.item = capped();
                a.booked = Duration.ofMinutes(150);
            }),
            kept("daily-cap", "120 of 180 minutes are booked", (a, z) -> {
                a.item = capped();
                a.booked = Duration.ofMinutes(120);
            }),
            broken("centre-closed", "it is no weekday on which the centre is open", (a, z) ->
                atCentre(a, DayOfWeek.MONDAY, "07:00", "19:00")
            ),
            broken("centre-closed", "it closes before the visit could end", (a, z) ->
                atCentre(a, DayOfWeek.TUESDAY, "07:00", "09:59")
            ),
            kept("centre-closed", "it closes as the visit ends", (a, z) ->
                atCentre(a, DayOfWeek.TUESDAY, "07:00", "10:00")
            ),
            kept(
                "centre-closed",
                "at home it does not matter when the centre is open",
                (a, z) -> a.opening = open(DayOfWeek.MONDAY, "07:00", "19:00")
            ),
            broken("outside-radius", "the centre serves 400 metres", (a, z) -> a.radius = 400),
            kept("outside-radius", "the centre serves 600 metres", (a, z) -> a.radius = 600),
            broken("resident-served", "somebody cleans from 9:30 to 10:30", (a, z) -> {
                a.between("09:00", "10:30");
                a.others = List.of(between("09:30", "10:30"));
            }),
            kept(
                "resident-served",
                "somebody cleans until ten",
                (a, z) -> a.others = List.of(between("08:00", "10:00"))
            ),
            broken("out-of-reach", "she starts 8.1 km away", (a, z) -> z.from(8.1)),
            kept("out-of-reach", "she starts 7.9 km away", (a, z) -> z.from(7.9)),
            kept("out-of-reach", "14 km are near in the country", (a, z) -> {
                a.area = Area.RURAL;
                z.from(14);
            }),
            broken("barred", "陈秀英 does not want her", (a, z) -> a.barred = Set.of(z.id)),
            kept("barred", "陈秀英 does not want 刘芳", (a, z) -> a.barred = Set.of(id("刘芳"))),
            broken("passed", "she was asked for this visit", (a, z) -> a.passed = Set.of(z.id)),
            kept("passed", "刘芳 was asked", (a, z) -> a.passed = Set.of(id("刘芳"))),
            broken("not-employed", "her last day was yesterday", (a, z) -> z.employedUntil = DAY.minusDays(1)),
            broken("not-employed", "she begins tomorrow", (a, z) -> z.employedFrom = DAY.plusDays(1)),
            kept("not-employed", "today is her last day", (a, z) -> z.employedUntil = DAY),
            broken("certificate-missing", "she is no care worker", (a, z) -> z.certificates.removeFirst()),
            kept("certificate-missing", "one of two kinds will do", (a, z) -> {
                a.item = People.welfareVisit();
                z.with("service-team");
            }),
            broken("certificate-expired", "it ended yesterday", (a, z) -> expire(z, DAY.minusDays(1))),
            broken("certificate-expired", "it begins tomorrow", (a, z) -> {
                z.certificates.removeLast();
                z.with("bathing", DAY.plusDays(1), DAY.plusYears(1));
            }),
            kept("certificate-expired", "today is its last day", (a, z) -> expire(z, DAY)),
            kept("certificate-expired", "she has renewed it", (a, z) -> {
                expire(z, DAY.minusDays(1));
                z.with("bathing");
            }),
            broken("overtime-day", "seven and a half of her eight hours are full", (a, z) ->
                z.promised("11:30", "19:00", 0)
            ),
            kept("overtime-day", "seven of her eight hours are full", (a, z) -> z.promised("11:30", "18:30", 0)),
            broken("overtime-week", "43 of 44 hours and a half", (a, z) -> z.weekMinutes = 2640 - 59),
            kept("overtime-week", "43 of 44 hours", (a, z) -> z.weekMinutes = 2640 - 60),
            broken("shift", "she begins at 10:30", (a, z) -> z.shift("10:30", "20:00", null, null)),
            broken("shift", "she does not work on Tuesdays", (a, z) -> z.shifts.remove(1)),
            broken("shift", "each half of her day is too short", (a, z) ->
                z.shift("07:00", "09:30", null, null).alsoShift("10:30", "20:00", null, null)
            ),
            kept("shift", "she begins at ten", (a, z) -> z.shift("10:00", "20:00", null, null)),
            broken("break", "from 9:30 to 10:30", (a, z) -> z.shift("07:00", "20:00", "09:30", "10:30")),
            kept("break", "from 9:00 to 9:50", (a, z) -> z.shift("07:00", "20:00", "09:00", "09:50")),
            broken("rest", "she worked until half past eleven at night", (a, z) ->
                z.promised(night("21:30", "23:30"), north(1), 0)
            ),
            kept("rest", "she worked until ten at night", (a, z) -> z.promised(night("20:30", "22:00"), north(1), 0)),
            broken("leave", "until 9:55, and the way takes eight minutes", (a, z) ->
                z.leave.add(between("07:00", "09:55"))
            ),
            kept("leave", "until 9:50", (a, z) -> z.leave.add(between("07:00", "09:50"))),
            kept("leave", "from eleven on", (a, z) -> z.leave.add(between("11:00", "20:00"))),
            broken("overlap", "she is with 何伯 all morning", (a, z) -> z.promised("08:00", "11:00", 1)),
            broken("overlap", "she is with 何伯 until 9:50, seven kilometres away", (a, z) ->
                z.promised("08:00", "09:50", 7)
            ),
            broken("overlap", "at 10:45 she has to be seven kilometres away", (a, z) ->
                z.promised("10:45", "11:45", 7).promised("07:30", "09:30", 1)
            ),
            broken("overlap", "from 10:30 on she is on her way to the next", (a, z) ->
                z.promised("07:30", "09:30", 1).promised(between("11:00", "12:00"), north(1), 30 * 60)
            ),
            kept("overlap", "what is promised is this very visit", (a, z) -> {
                z.promised("09:00", "10:00", 0);
                a.order = z.commitments.getFirst().order();
            }),
            kept("overlap", "at eleven she has to be next door", (a, z) -> z.promised("11:00", "12:00", 0.01)),
            broken("tight-travel", "ten minutes to spare after the bath", (a, z) -> {
                a.between("09:00", "10:00");
                z.promised("10:10", "11:00", 0);
            }),
            kept("tight-travel", "sixteen minutes to spare", (a, z) -> {
                a.between("09:00", "10:00");
                z.promised("10:16", "11:00", 0);
            }),
            broken("other-gender", "陈秀英 would rather have a man", (a, z) -> a.gender = Gender.MALE),
            kept("other-gender", "陈秀英 would rather have a woman", (a, z) -> a.gender = Gender.FEMALE),
            broken("not-usual", "刘芳 usually comes", (a, z) -> a.usual = id("刘芳")),
            kept("not-usual", "she usually comes", (a, z) -> a.usual = z.id),
            broken("other-organisation", "she works for a provider", (a, z) -> z.organisation = id("a provider")),
            kept("other-organisation", "she is of the centre", (a, z) -> {})
        );
    }

    @Test
    void theWordsOfAMissingCertificateNameItsKind() {
        Verdict verdict = matching.check(Asking.forBathing().need(), Carer.liuFang().day());
        assertThat(verdict.blocks()).containsExactly(
            new Broken("certificate-missing", List.of("qualification.bathing"))
        );
        assertThat(
            matching.check(Asking.forItem(People.welfareVisit()).need(), Carer.liuFang().day()).blocks()
        ).containsExactly(new Broken("certificate-missing", List.of("qualification.service-team|social-worker")));
    }

    @Test
    void aRuleOfTimeIsJudgedWithWhatTheEarlierOnesLeft() {
        // her shift leaves 9:00 and 9:30, and then her leave begins at 9:45: neither alone, but both together
        Carer zhang = Carer.zhangYulan().shift("07:00", "10:30", null, null);
        zhang.leave.add(between("08:00", "08:30"));
        zhang.leave.add(between("09:45", "20:00"));
        Verdict verdict = matching.check(Asking.forBathing().need(), zhang.day());
        assertThat(verdict.blocks()).extracting(Broken::rule).containsExactly("leave");
    }

    private static ServiceItem atTheCentre(int minutes) {
        return new ServiceItem(
            "DAYCARE",
            "",
            "",
            "",
            "day",
            Duration.ofMinutes(minutes),
            1,
            List.of(),
            null,
            false,
            false,
            false,
            null,
            List.of()
        );
    }

    /** An hour at the centre from nine on, which is open on that weekday from then to then. */
    private static void atCentre(Asking asking, DayOfWeek weekday, String opens, String closes) {
        asking.item = atTheCentre(60);
        asking.between("09:00", "10:00");
        asking.opening = open(weekday, opens, closes);
    }

    private static OpeningHours open(DayOfWeek weekday, String opens, String closes) {
        var hours = new OpeningHours.Hours(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
        return new OpeningHours(List.of(new OpeningHours.Version(1, DAY.minusDays(30), false, List.of(hours))));
    }

    @Test
    void atTheCentreNobodyTravelsToHerHomeAndOthersStandInForTheBreak() {
        Asking asking = Asking.forItem(atTheCentre(480)).between("08:00", "17:00");
        Carer zhang = Carer.zhangYulan().from(-0.5).shift("07:00", "20:00", "12:00", "13:00");
        Verdict verdict = matching.check(asking.need(), zhang.day());
        assertThat(verdict.free()).as("%s", verdict).isTrue();
        assertThat(verdict.insertion().travelBefore()).isZero();
    }

    private static void expire(Carer zhang, LocalDate last) {
        zhang.certificates.removeLast();
        zhang.with("bathing", LocalDate.of(2024, 1, 1), last);
    }

    private static anju.value.TimeWindow night(String start, String end) {
        return new anju.value.TimeWindow(at(DAY.minusDays(1), start), at(DAY.minusDays(1), end));
    }

    private static anju.catalogue.ServiceItem withPlan() {
        return new anju.catalogue.ServiceItem(
            "REHAB",
            "",
            "",
            "",
            "session",
            Duration.ofMinutes(60),
            1,
            List.of(),
            null,
            false,
            true,
            true,
            null,
            List.of()
        );
    }

    private static anju.catalogue.ServiceItem capped() {
        var adl = item("ADL", 60, 1);
        return new anju.catalogue.ServiceItem(
            adl.code(),
            "",
            "",
            "",
            "hour",
            adl.duration(),
            1,
            List.of(),
            Duration.ofHours(3),
            false,
            false,
            true,
            null,
            List.of()
        );
    }
}
