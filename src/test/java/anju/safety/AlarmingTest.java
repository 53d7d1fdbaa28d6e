package anju.safety;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 陈秀英 calls for help; a named person answers, once, and it ends with an outcome. */
class AlarmingTest {

    private final Alarm raised = Alarming.raise(id(7), CHEN_XIUYING, CENTRE.id(), LI_MEI, EIGHT);

    @Test
    void theFirstWhoAnswersAnswersForIt() {
        var mine = ((Alarming.Moved) Alarming.acknowledge(raised, WANG_JIANGUO, EIGHT.plusSeconds(8))).alarm();
        assertThat(mine.state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
        assertThat(Alarming.acknowledge(mine, id(12), EIGHT.plusSeconds(9))).isEqualTo(
            new Alarming.NotNow("alarm.acknowledged")
        );
    }

    @Test
    void closingWhatNobodyAcknowledgedAcknowledgesIt() {
        var closed = ((Alarming.Moved) Alarming.close(raised, WANG_JIANGUO, EIGHT.plusSeconds(8))).alarm();
        assertThat(closed.state()).isEqualTo(Alarm.State.CLOSED);
        assertThat(closed.acknowledgedBy()).isEqualTo(WANG_JIANGUO);
        assertThat(Alarming.close(closed, WANG_JIANGUO, EIGHT)).isInstanceOf(Alarming.NotNow.class);
    }
}
