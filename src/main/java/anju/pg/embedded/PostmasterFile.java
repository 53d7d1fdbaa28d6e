package anju.pg.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes down of itself (postmaster.pid; PostgreSQL, src/include/utils/pidfile.h): its process
 * on the first line, its port on the fourth, its state on the eighth.
 */
record PostmasterFile(long pid, int port, String state) {
    private static final int PORT = 3;
    private static final int STATE = 7;

    /** What stands there; empty when there is none, or not yet a whole one. */
    static Optional<PostmasterFile> find(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.isEmpty()) return Optional.empty();
            return Optional.of(
                new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(line(lines, PORT, "0")),
                    line(lines, STATE, "")
                )
            );
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw DataFolder.unwritable(file(cluster), e);
        }
    }

    /** Takes it away after a server that is gone. */
    static void remove(Path cluster) {
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException e) {
            throw DataFolder.unwritable(file(cluster), e);
        }
    }

    boolean isReady() {
        return state.equals("ready");
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static String line(List<String> lines, int at, String otherwise) {
        return at < lines.size() ? lines.get(at).strip() : otherwise;
    }
}
