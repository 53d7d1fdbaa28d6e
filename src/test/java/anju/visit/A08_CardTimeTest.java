package anju.visit;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 张玉兰 may see 陈秀英's card from the day before her visit until two hours after it. */
class A08_CardTimeTest {

    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
    private static final TimeWindow VISIT = TimeWindow.from(NINE, Duration.ofHours(1));

    @Test
    void theCardIsOpenAroundTheVisitAndNotBeforeOrAfter() {
        assertThat(CardTime.isOpen(VISIT, NINE.minus(Duration.ofHours(24)))).isTrue();
        assertThat(CardTime.isOpen(VISIT, NINE.minus(Duration.ofHours(24)).minusSeconds(1))).isFalse();
        assertThat(CardTime.isOpen(VISIT, NINE.plus(Duration.ofHours(3)).minusSeconds(1))).isTrue();
        assertThat(CardTime.isOpen(VISIT, NINE.plus(Duration.ofHours(3)))).isFalse();
        assertThat(CardTime.isOpen(null, NINE)).isFalse();
    }
}
