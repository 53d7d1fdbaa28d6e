package anju.connect.files;

import anju.flow.files.Files;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Files in a folder; for one machine, or a folder that all nodes share. */
public final class FolderFiles implements Files {

    private final Vertx vertx;
    private final Path folder;

    /** The files of that folder, which is made when the first one is saved. */
    public FolderFiles(Vertx vertx, Path folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    @Override
    public Future<Void> save(String key, byte[] bytes) {
        Path file = at(key);
        return run(() -> write(file, bytes));
    }

    /** Written aside and moved, so that nobody ever reads half a file. */
    private static Void write(Path file, byte[] bytes) throws IOException {
        java.nio.file.Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        java.nio.file.Files.write(aside, bytes);
        java.nio.file.Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return null;
    }

    @Override
    public Future<byte[]> get(String key) {
        Path file = at(key);
        return run(() -> {
            try {
                return java.nio.file.Files.readAllBytes(file);
            } catch (NoSuchFileException missing) {
                throw new NoSuchElementException("no file " + key);
            }
        });
    }

    @Override
    public Future<Void> remove(String key) {
        Path file = at(key);
        return run(() -> {
            java.nio.file.Files.deleteIfExists(file);
            return null;
        });
    }

    private Path at(String key) {
        return folder.resolve(Files.checked(key));
    }

    private <T> Future<T> run(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
