package anju.peers;

import static org.assertj.core.api.Assertions.assertThat;

import anju.command.plan.Clock;
import anju.command.plan.InstanceFile;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimefoldPeerTest {

    @ParameterizedTest
    @ValueSource(strings = { "i-116.json", "i-235.json" })
    void itsPlansOfDaysWithShiftsBreaksAndOptionalPatientsBreakNoRule(String file) {
        var instance = InstanceFile.read(Path.of("src/test/resources/instances", file));
        assertThat(
            instance.plan(new TimefoldPeer(), Clock.PROCESSOR.budget(3, 1), 1, 1).orElseThrow().breaches()
        ).isEmpty();
    }
}
