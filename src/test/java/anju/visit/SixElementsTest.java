package anju.visit;

import static org.assertj.core.api.Assertions.assertThat;

import anju.visit.SixElements.Element;
import anju.visit.SixElements.Where;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SixElementsTest {

    private static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void aWholeRecordLacksNothing() {
        assertThat(of("张玉兰", NINE, NINE.plusSeconds(3600), Where.DOOR).missing()).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        assertThat(of(null, NINE, NINE.plusSeconds(3600), Where.FIX).missing()).containsExactly(Element.WORKER);
        assertThat(of("张玉兰", NINE, NINE.plusSeconds(3600), null).missing()).containsExactly(Element.PLACE);
        assertThat(of("张玉兰", null, NINE, Where.FIX).missing())
            .as("the day is known")
            .containsExactly(Element.TIME);
        assertThat(of("张玉兰", NINE, null, Where.FIX).missing()).containsExactly(Element.TIME);
        assertThat(new SixElements(null, null, null, null, null, null).missing()).containsExactly(Element.values());
    }

    private static SixElements of(String worker, Instant started, Instant ended, Where where) {
        return new SixElements(worker, "陈秀英", "BATH_HOME", started, ended, where);
    }
}
