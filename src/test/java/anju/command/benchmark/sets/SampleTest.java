package anju.command.benchmark.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.command.console.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve instances of ten patients, four of 300, and eight of another set: which of them are planned in a quarter of an hour? */
class SampleTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoSets() throws IOException {
        var mankowska = Files.createDirectories(folder.resolve("hhcrsp-mankowska2014").resolve("instances"));
        var table = new StringBuilder("instance,patients,best_cost\n");
        for (int i = 0; i < 12; i++) table.append(instance(mankowska, "small_%02d".formatted(i))).append(",10,1\n");
        for (int i = 0; i < 4; i++) table.append(instance(mankowska, "large_%02d".formatted(i))).append(",300,1\n");
        Files.writeString(mankowska.resolveSibling("best_known.csv"), table);
        var uhhc = Files.createDirectories(folder.resolve("uhhc2026").resolve("instances"));
        for (int i = 0; i < 8; i++) instance(uhhc, "i-" + i);
    }

    @Test
    void everySizeOfEverySetIsThereAndAllTheTimeIsUsed() {
        for (int minutes : new int[] { 3, 6, 12 }) {
            var sample = Sample.of(folder, 60L * minutes, 1);
            assertThat(sample.aims())
                .extracting(Aim::title)
                .containsExactly(
                    "Mankowska, 10 patients",
                    "Mankowska, 300 patients",
                    "Mankowska, 300 patients",
                    "UHHC"
                );
            assertThat(sample.files()).allSatisfy(files -> assertThat(files).isNotEmpty().doesNotHaveDuplicates());
            assertThat(60L * minutes - seconds(sample)).isBetween(0L, 60L);
        }
    }

    @Test
    void withoutTimeForOneOfEachAllAreShorter() {
        var sample = Sample.of(folder, 35, 2);
        assertThat(sample.files()).allSatisfy(files -> assertThat(files).hasSize(1));
        assertThat(sample.aims()).extracting(sample::seconds).containsExactly(1, 1, 7, 7);
    }

    @Test
    void whatIsChosenIsSpreadOverTheSet() {
        var uhhc = Sample.of(folder, 8 * 60, 1)
            .files()
            .get(3);
        assertThat(uhhc)
            .extracting(Path::getFileName)
            .extracting(Path::toString)
            .containsExactly("i-1.txt", "i-4.txt", "i-6.txt");
    }

    @Test
    void withTimeForAllOfThemAllAreChosenOnce() {
        assertThat(Sample.of(folder, 100_000, 3).files())
            .extracting(List::size)
            .containsExactly(12, 4, 4, 8);
    }

    @Test
    void aFolderWithoutSetsIsRefused() {
        assertThatThrownBy(() -> Sample.of(folder.resolve("uhhc2026"), 60, 1)).isInstanceOf(StartProblem.class);
    }

    private static long seconds(Sample sample) {
        return IntStream.range(0, sample.aims().size())
            .mapToLong(i -> (long) sample.aims().get(i).seconds() * sample.files().get(i).size())
            .sum();
    }

    private static String instance(Path folder, String name) throws IOException {
        Files.createFile(folder.resolve(name + ".txt"));
        return name;
    }
}
