package anju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every browser test of web-client/browser-tests, in a real browser, against the jar as it is shipped. */
class BrowserIT {

    private static final Path TESTS = Path.of("web-client", "browser-tests");
    private static final long MINUTES = 10;

    @TempDir
    static Path data;

    private static RunningJar anju;
    private static ShiftedClock clock;

    @BeforeAll
    static void start() throws Exception {
        // first: an installation that fails should fail before a city is made
        run("node", "web-client/tools/install.mjs", "browser-tests");
        anju = RunningJar.start(data);
        clock = ShiftedClock.of(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (clock != null) clock.close();
        if (anju != null) anju.close();
    }

    @TestFactory
    Stream<DynamicTest> inARealBrowser() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<Path> tests = files
                .filter(file -> file.toString().endsWith(".test.mjs"))
                .sorted()
                .toList();
            assertThat(tests).isNotEmpty();
            return tests
                .stream()
                .map(test ->
                    DynamicTest.dynamicTest(test.getFileName().toString(), () ->
                        run("node", "--test", "--test-reporter=spec", test.toString())
                    )
                );
        }
    }

    private static void run(String... command) throws Exception {
        Path log = Files.createTempFile("anju-browser", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (anju != null) builder.environment().put("ANJU_URL", anju.url());
        if (clock != null) builder.environment().put("ANJU_TEST_CLOCK", clock.url());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) process.destroyForcibly();
        String said = Files.readString(log);
        Files.delete(log);
        assertThat(ended).as("ended within %d minutes%n%s", MINUTES, said).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", String.join(" ", command), said).isZero();
    }
}
