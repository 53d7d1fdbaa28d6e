package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Where everything of the embedded database lies: {@code postgres} inside the data folder, for its owner alone. */
record DataFolder(Path root) {
    /** The folder, made if it is not there; refuses one that cannot be written. */
    static DataFolder in(Path data) {
        var root = data.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            var folder = new DataFolder(root.toRealPath());
            Files.writeString(folder.trial(), "");
            Files.delete(folder.trial());
            return folder;
        } catch (IOException e) {
            throw unwritable(data, e);
        }
    }

    /** What is said of a folder that refuses a file. */
    static DatabaseProblem unwritable(Path path, IOException e) {
        var reason = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> "not a folder";
            case NoSuchFileException none -> "no such folder";
            default -> String.valueOf(e.getMessage());
        };
        return new DatabaseProblem("database.folderNotWritable", path.toAbsolutePath().normalize(), reason);
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path ownerPassword() {
        return root.resolve("owner-password");
    }

    Path appPassword() {
        return root.resolve("app-password");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path startLock() {
        return root.resolve("start.lock");
    }

    Path inUseLock() {
        return root.resolve("in-use.lock");
    }

    private Path trial() {
        return root.resolve("trial-" + ProcessHandle.current().pid());
    }

    /** The folder under its name at once or not at all; a name that is already there wins. */
    static void publish(Path finished, Path name) throws IOException {
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(name)) throw e;
            remove(finished);
        }
    }

    /** Takes a folder and all in it away, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
