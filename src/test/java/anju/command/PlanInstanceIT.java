package anju.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code plan}, as a person at a terminal meets it. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlanInstanceIT {

    private static final Path INSTANCES = Path.of("src/test/resources/instances").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void anInstanceIsPlannedAndThePlanIsWrittenAndDrawn() throws Exception {
        Path plan = folder.resolve("plan.json");
        Path picture = folder.resolve("plan.svg");
        Path best = Files.writeString(
            folder.resolve("best.csv"),
            "instance,best_cost\nInstanzCPLEX_HCSRP_10_1,218.199\n"
        );
        String file = INSTANCES.resolve("InstanzCPLEX_HCSRP_10_1.json").toString();
        try (
            var anju = RunningAnju.start(
                Map.of("LC_ALL", "C"),
                "plan",
                file,
                "--steps",
                "200000",
                "--cores",
                "1",
                "--out",
                plan.toString(),
                "--picture",
                picture.toString(),
                "--best",
                best.toString()
            )
        ) {
            anju.process.waitFor();
            assertThat(anju.exitCode()).as(anju.said().toString()).isZero();
            assertThat(anju.said()).contains("cost 218.199", "gap -0.000 % (218.199)");
        }
        assertThat(new ObjectMapper().readTree(plan.toFile()).get("routes")).hasSize(3);
        assertThat(picture).content().startsWith("<svg");
    }

    @Test
    void aBrokenFileIsRefusedInOneLine() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"central_offices\":[");
        try (var anju = RunningAnju.start(Map.of("LC_ALL", "C"), "plan", broken.toString())) {
            anju.process.waitFor();
            assertThat(anju.exitCode()).isEqualTo(Anju.REFUSED);
            assertThat(anju.said()).containsExactly(broken + ": 1:21: is not JSON");
        }
    }
}
