package anju.request;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.people.Resident;
import anju.value.Area;
import anju.value.Problem;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 李梅 asks for a bath for her mother. */
class RequestingTest {

    private static final Requesting.Limits LIMITS = new Requesting.Limits(
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        ZoneId.of("Asia/Shanghai")
    );

    private static final Requesting.Known KNOWN = new Requesting.Known(
        Optional.of(bath()),
        Optional.of(new Resident.Address(HOME, CHEN_XIUYING, AT_HOME, Area.URBAN, 200, true)),
        CENTRE
    );

    @Test
    void askedAsItShouldBe() {
        assertThat(request(NINE_TO_ELEVEN, KNOWN)).isEqualTo(new Requesting.Requested(asked()));
    }

    @Test
    void halfAnHourFromNowIsSoonEnoughAndASecondLessIsNot() {
        Instant soonest = EIGHT.plus(Duration.ofMinutes(30));
        assertThat(request(TimeWindow.from(soonest, Duration.ofHours(1)), KNOWN)).isInstanceOf(
            Requesting.Requested.class
        );
        assertThat(wrong(TimeWindow.from(soonest.minusSeconds(1), Duration.ofHours(1)), KNOWN)).containsExactly(
            Problem.of("window.start", "request.too-soon", 30L)
        );
    }

    @Test
    void thePastIsCalledThePast() {
        assertThat(wrong(TimeWindow.from(EIGHT.minusSeconds(1), Duration.ofHours(1)), KNOWN))
            .extracting(Problem::key)
            .containsExactly("request.past");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var nothing = new Requesting.Known(Optional.empty(), Optional.empty(), CENTRE);
        var nextYear = TimeWindow.from(EIGHT.plus(Duration.ofDays(91)), Duration.ofHours(25));
        assertThat(wrong(nextYear, nothing))
            .extracting(Problem::field)
            .containsExactly("serviceCode", "addressId", "window.start", "window.end");
    }

    private static Requesting.Outcome request(TimeWindow window, Requesting.Known known) {
        var asking = new Requesting.Asking(CHEN_XIUYING, "BATH_HOME", window, null, null, Set.of(), null, LI_MEI);
        return Requesting.request(asking, known, LIMITS, EIGHT);
    }

    private static List<Problem> wrong(TimeWindow window, Requesting.Known known) {
        return ((Requesting.Refused) request(window, known)).problems();
    }
}
