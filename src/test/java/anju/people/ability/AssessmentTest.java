package anju.people.ability;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    private static final Assessment MILD = assessment(SPRING, 1, AUTUMN, 1);
    private static final Assessment SEVERE = assessment(AUTUMN, 3, null, 2);

    @Test
    void theLevelOfADayIsThatOfTheNewestAssessmentByThen() {
        var all = List.of(SEVERE, MILD);
        assertThat(Assessment.on(SPRING.minusDays(1), all)).isEmpty();
        assertThat(Assessment.on(SPRING, all)).contains(MILD);
        assertThat(Assessment.on(AUTUMN.minusDays(1), all)).contains(MILD);
        assertThat(Assessment.on(AUTUMN, all)).contains(SEVERE);
        assertThat(Assessment.on(AUTUMN.plusYears(9), all)).contains(SEVERE);
    }

    @Test
    void ofTwoOfOneDayTheOneEnteredLastCounts() {
        var corrected = assessment(SPRING, 2, null, 3);
        assertThat(Assessment.on(SPRING, List.of(corrected, MILD))).contains(corrected);
        assertThat(Assessment.on(SPRING, List.of(MILD, corrected))).contains(corrected);
    }

    @Test
    void itsPaperIsGoodOnTheLastDayAndOverdueOnTheNext() {
        assertThat(MILD.isOverdue(AUTUMN)).isFalse();
        assertThat(MILD.isOverdue(AUTUMN.plusDays(1))).isTrue();
        assertThat(SEVERE.isOverdue(AUTUMN.plusYears(9))).isFalse();
    }

    @Test
    void whatIsStillToComeOrRunsOutBeforeItBeginsIsRefused() {
        assertThat(MILD.wrong(SPRING)).isEmpty();
        assertThat(MILD.wrong(SPRING.minusDays(1)))
            .extracting("field")
            .containsExactly("day");
        assertThat(assessment(AUTUMN, 1, SPRING, 1).wrong(AUTUMN))
            .extracting("field")
            .containsExactly("validUntil");
    }

    private static Assessment assessment(LocalDate day, int level, LocalDate until, int entered) {
        return new Assessment(
            Id.of(new UUID(0, entered)),
            day,
            "惠城区评估中心",
            null,
            level,
            until,
            Instant.EPOCH.plusSeconds(entered)
        );
    }
}
