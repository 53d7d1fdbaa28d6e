package anju.command.start;

import anju.command.console.StartProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Whether the web client was built; the build leaves a note when it could not. */
public final class Screens {

    private Screens() {}

    /** Refuses to serve without screens and says what the build said. */
    public static void refuseMissing() {
        try (var note = Screens.class.getResourceAsStream("/webroot.missing")) {
            if (note == null) return;
            throw StartProblem.of("screens.missing", new String(note.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
