package anju.verification;

import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.agreed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour of bathing at nine: what is still as agreed, and from which second on it is not. */
class ComparingTest {

    private static final Agreed HOUR = agreed(ZHANG_YULAN);
    private static final Instant NINE = HOUR.visit().start();

    @ParameterizedTest(name = "in {0} s after nine, out {1} s after ten: {2}")
    @CsvSource(
        nullValues = "-",
        value = {
            // arriving, with the whole hour
            "0, 0, -",
            "900, 900, -",
            "901, 901, late15",
            "2400, 2400, late40",
            "-900, -900, -",
            "-901, -901, early15",
            // leaving: a quarter of an hour is what an hour may be off
            "0, 900, -",
            "0, 901, long15",
            "0, 3600, long60",
            "0, -900, -",
            "0, -901, short15",
            "0, -3599, short59",
            // both at once, each in its own words
            "1200, 0, late20 short20",
            "-1200, 0, early20 long20",
            "1200, 2400, late20 long20"
        }
    )
    void timesAndLengths(long in, long out, String expected) {
        assertThat(told(in, out, Tolerance.DEFAULT, false)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "limits {0} {1} {2} {3} minutes and {4} %: in {5} s, out {6} s: {7}")
    @CsvSource(
        nullValues = "-",
        value = {
            "0, 15, 10, 10, 25, 0, 0, -",
            "0, 15, 10, 10, 25, 1, 1, late0",
            "15, 0, 10, 10, 25, -1, -1, early0",
            "30, 15, 10, 10, 25, 1800, 1800, -",
            "30, 15, 10, 10, 25, 1801, 1801, late30",
            // the minutes decide where the share is small, the share where the minutes are few
            "15, 15, 20, 10, 0, 0, -1200, -",
            "15, 15, 20, 10, 0, 0, -1201, short20",
            "15, 15, 20, 5, 0, 0, 300, -",
            "15, 15, 20, 5, 0, 0, 301, long5",
            "15, 15, 0, 0, 50, 0, -1800, -",
            "15, 15, 0, 0, 50, 0, -1801, short30",
            "15, 15, 0, 0, 0, 0, 0, -"
        }
    )
    void eachLimitIsASetting(int late, int early, int shorter, int longer, int share, long in, long out, String told) {
        var may = new Tolerance(
            Duration.ofMinutes(late),
            Duration.ofMinutes(early),
            Duration.ofMinutes(shorter),
            Duration.ofMinutes(longer),
            share
        );
        assertThat(told(in, out, may, false)).isEqualTo(told);
    }

    @Test
    void farUnprovedAndOverlappingAreSaidForEachEnd() {
        var visited = visited(mark(ZHANG_YULAN, 0, "far", "unproved"), out(ZHANG_YULAN, 3600, "unproved"));
        assertThat(words(visited, Tolerance.DEFAULT, true)).isEqualTo("far840 unproved0 unproved1 overlapping0");
    }

    @Test
    void ofTwoWorkersEachIsCompared() {
        var visited = visited(mark(ZHANG_YULAN, 0), out(ZHANG_YULAN, 3600), mark(LIU_FANG, 1800), out(LIU_FANG, 3600));
        assertThat(words(visited, Tolerance.DEFAULT, false)).isEqualTo("late30 short30");
    }

    @Test
    void aToleranceThatIsNoneIsRefused() {
        var minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> new Tolerance(minute.negated(), minute, minute, minute, 25)).isInstanceOf(
            IllegalArgumentException.class
        );
        assertThatThrownBy(() -> new Tolerance(minute, minute, minute, minute, 101)).isInstanceOf(
            IllegalArgumentException.class
        );
    }

    private static String told(long in, long out, Tolerance may, boolean overlapping) {
        return words(visited(mark(ZHANG_YULAN, in), out(ZHANG_YULAN, 3600 + out)), may, overlapping);
    }

    private static String words(Stage.Visited visited, Tolerance may, boolean overlapping) {
        var words = Comparing.differences(visited, may, overlapping)
            .stream()
            .map(d -> d.code() + d.amount())
            .toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static Stage.Visited visited(Mark... marks) {
        List<Agreed> agreed = new ArrayList<>();
        Arrays.stream(marks)
            .map(Mark::worker)
            .distinct()
            .forEach(worker -> agreed.add(agreed(worker)));
        return new Stage.Visited(agreed, List.of(marks), List.of());
    }

    private static Mark mark(Id<Worker> worker, long seconds, String... flags) {
        return end(worker, Mark.Which.IN, seconds, flags);
    }

    private static Mark out(Id<Worker> worker, long seconds, String... flags) {
        return end(worker, Mark.Which.OUT, seconds, flags);
    }

    private static Mark end(Id<Worker> worker, Mark.Which which, long seconds, String... flags) {
        Instant at = NINE.plusSeconds(seconds);
        return new Mark(worker, which, at, at, 840.0, 8.0, 3.0, Mark.ProofKind.ONE_TIME_CODE, List.of(flags));
    }
}
