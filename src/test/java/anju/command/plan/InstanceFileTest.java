package anju.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anju.command.console.StartProblem;
import anju.planning.Budget;
import anju.value.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceFileTest {

    private static final Path INSTANCES = Path.of("src/test/resources/instances");
    private static final Path HHCRSP = INSTANCES.resolve("InstanzCPLEX_HCSRP_10_1.json");
    private static final Path UHHC = INSTANCES.resolve("i-116.json");

    private static final Path SOLOMON = INSTANCES.resolve("C101.txt");
    private static final Path LI_LIM = INSTANCES.resolve("lc101.txt");

    @TempDir
    private Path folder;

    @Test
    void aSmallDayOfThePublishedSetsIsPlannedAsWellAsAnybodyHas() {
        var result = InstanceFile.read(HHCRSP).plan(Budget.steps(300_000), 1, 1, cost -> {});
        assertThat(result.breaches()).isEmpty();
        assertThat(result.cost()).isCloseTo(218.199, within(1e-3));
    }

    @Test
    void aUnifiedDayIsPlannedBetterThanPublished() {
        var result = InstanceFile.read(UHHC).plan(Budget.steps(300_000), 1, 1, cost -> {});
        assertThat(result.breaches()).isEmpty();
        assertThat(result.cost()).isLessThanOrEqualTo(17393);
        assertThat(result.file().at("/routes/0/caregiver_id").asText()).isEqualTo("c1");
        String picture = PlanPicture.of(result.lanes());
        assertThat(picture).startsWith("<svg").contains("<polyline").contains("p5 s1").endsWith("</svg>\n");
    }

    @Test
    void toursOfThePublishedSetsArePlannedAsWellAsAnybodyHas() {
        var solomon = InstanceFile.read(SOLOMON).plan(Budget.steps(4_000), 1, 1, cost -> {});
        assertThat(solomon.breaches()).isEmpty();
        assertThat(solomon.cost()).isEqualTo(827.3);
        var liLim = InstanceFile.read(LI_LIM).plan(Budget.steps(4_000), 1, 1, cost -> {});
        assertThat(liLim.breaches()).isEmpty();
        assertThat(liLim.parts().get(0).amount()).isEqualTo(10);
        assertThat(liLim.cost()).isCloseTo(828.94, within(0.01));
        assertThat(liLim.file().get("routes")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock = """
        C101.txt  | 25         200                | 25                      | 5
        C101.txt  | 25         200                | 0         200           | 5
        C101.txt  | 45         68         10      | 45         68     1e99  | 11
        C101.txt  | 45         68         10      | 45         68     -10   | 11
        C101.txt  | 912        967                | 967        912          | 11
        C101.txt  | 1      45                     | 7      45               | 11
        C101.txt  | CUSTOMER                      | CLIENTS                 | 111
        lc101.txt | 25\t200\t1                    | 25\t200                 | 1
        lc101.txt | 912\t967\t90\t11\t0            | 912\t967\t90\t12\t0      | 3
        lc101.txt | 912\t967\t90\t11\t0            | 912\t967\t90\t999\t0     | 3
        lc101.txt | 912\t967\t90\t11\t0            | 912\t967\t90\t0\t0       | 3
        lc101.txt | 45\t68\t-10                   | 45\t68\t-11              | 3
        """
    )
    void aWrongLineIsSaidByItsNumber(String file, String right, String wrong, String where) throws IOException {
        String text = Files.readString(INSTANCES.resolve(file));
        String from = right.replace("\\t", "\t");
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        refused(text.substring(0, at) + wrong.replace("\\t", "\t") + text.substring(at + from.length()), where);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock = """
        "id":"p2"                | "id":"p1"                     | patients[1].id
        "time_window":[345,465]  | "time_window":[465,345]       | patients[0].time_window
        "time_window":[345,465]  | "time_window":[345]           | patients[0].time_window
        "time_window":[345,465]  | "time_window":["a",465]       | patients[0].time_window[0]
        "time_window":[345,465]  | "time_window":[1e999,465]     | patients[0].time_window[0]
        "duration":14            | "duration":-1                 | patients[0].required_caregivers[0].duration
        "service":"s4"           | "service":"s99"               | patients[0].required_caregivers[0].service
        "type":"simultaneous"    | "type":"whenever"             | patients[7].synchronization.type
        "synchronization"        | "synchronisation"             | patients[7].synchronization
        [0,38.471,               | [0,                           | distances[0]
        [0,38.471,               | [1,38.471,                    | distances[0][0]
        [0,38.471,               | [0,-38.471,                   | distances[0][1]
        "caregivers":[           | "caregivers":[],"others":[    | caregivers
        "central_offices"        | "offices"                     | $
        """
    )
    void whatIsWrongIsSaidWithWhereItStands(String right, String wrong, String where) throws IOException {
        String text = Files.readString(HHCRSP);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        refused(text.substring(0, at) + wrong + text.substring(at + right.length()), where);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock = """
        "preferred_caregivers":["c2"]      | "preferred_caregivers":["c9"]      | patients[8].preferred_caregivers[0]
        "working_shift":{"start":60        | "working_shift":{"start":460       | caregivers[0].working_shift
        "departing_point":"d0"             | "departing_point":"d7"             | caregivers[0].departing_point
        "distance_matrix_index":1          | "distance_matrix_index":99         | patients[0].distance_matrix_index
        "start":210,"end":330}]            | "start":210,"end":"late"}]         | patients[0].time_windows[0].end
        "type":"independent"               | "type":"whenever"                  | patients[0].synchronization.type
        "optional":false                   | "optional":"no"                    | patients[0].optional
        "start":180,"end":360,             | "start":180,                       | lunch_breaks.end
        """
    )
    void whatIsWrongInAUnifiedDayIsSaidWithWhereItStands(String right, String wrong, String where) throws IOException {
        String text = Files.readString(UHHC);
        int at = text.indexOf(right);
        assertThat(at).as(right).isPositive();
        refused(text.substring(0, at) + wrong + text.substring(at + right.length()), where);
    }

    @Test
    void aCostThatIsNotKnownIsRefusedAndNotLeftOut() throws IOException {
        String text = Files.readString(UHHC);
        String known = "\"cost_components\":{";
        assertThat(text).contains(known);
        refused(text.replace(known, known + "\"working_time\":3,"), "metadata.cost_components.working_time");
        refused(text.replace(known, known + "\"working_time\":\"HARD\","), "metadata.cost_components.working_time");
        Path fine = Files.writeString(
            folder.resolve("fine.json"),
            text.replace(known, known + "\"qualification\":\"HARD\",")
        );
        assertThat(InstanceFile.read(fine).name()).isEqualTo("fine");
    }

    @Test
    void whatIsNoJsonIsRefusedByLineAndColumn() throws IOException {
        refused("{\"central_offices\":\n [}", "2:");
        refused("{\"a\":1,\"a\":2}", "1:");
        refused("[".repeat(100_000), "1");
        refused("{\"a\":" + "[".repeat(100_000), "-");
        refused("", "1");
        refused("{}", "$");
        refused("{\"terminal_points\":[]}", "services");
    }

    @Test
    void moreThanAnybodyCouldPlanIsRefusedBeforeItFillsTheMemory() throws IOException {
        var stops = new StringBuilder("VEHICLE\nNUMBER CAPACITY\n2 9\nCUSTOMER\nCUST NO.\n");
        for (int i = 0; i < 6_000; i++) stops.append(i).append(" 0 0 0 0 9 0\n");
        refused(stops.toString(), "5006", "file.tooMany");
        Path endless = folder.resolve("wrong.json");
        try (var file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        refused(endless, "-", "file.tooLarge");
    }

    @Test
    void aDamagedFileIsRefusedOrPlannedButNeverBreaksTheProgram() throws IOException {
        for (Path whole : new Path[] { HHCRSP, UHHC, SOLOMON, LI_LIM }) {
            var random = new Random(5);
            byte[] bytes = Files.readAllBytes(whole);
            for (int i = 0; i < 300; i++) {
                byte[] damaged = bytes.clone();
                for (int k = 0; k < 3; k++) damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
                Path file = Files.write(folder.resolve("damaged.json"), damaged);
                try {
                    InstanceFile.read(file).plan(Budget.steps(1), 1, 1, cost -> {});
                } catch (StartProblem refused) {
                    assertThat(refused.problems()).hasSize(1);
                }
            }
        }
    }

    @Test
    void whatStrangersCallTheirCarersIsNoMarkup() {
        var call = new Lane.Call("<script>", 0, 1, null);
        assertThat(PlanPicture.of(List.of(new Lane("a\"&b", null, List.of(call)))))
            .contains("&lt;script&gt;", "a&quot;&amp;b")
            .doesNotContain("<script>", "<polyline");
    }

    private void refused(String text, String where, String why) throws IOException {
        refused(Files.writeString(folder.resolve("wrong.json"), text), where, why);
    }

    private static void refused(Path file, String where, String why) {
        assertThatThrownBy(() -> InstanceFile.read(file)).isInstanceOfSatisfying(StartProblem.class, it -> {
            List<Object> said = it.problems().getFirst().arguments();
            assertThat(said.get(1).toString()).isEqualTo(where);
            assertThat(((Problem) said.get(2)).key()).isEqualTo(why);
        });
    }

    private void refused(String text, String where) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), text);
        assertThatThrownBy(() -> InstanceFile.read(file)).isInstanceOfSatisfying(StartProblem.class, it -> {
            assertThat(it.problems()).hasSize(1);
            assertThat(it.problems().get(0).arguments().get(1).toString()).startsWith(where);
        });
    }
}
