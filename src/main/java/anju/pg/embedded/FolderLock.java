package anju.pg.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A lock between processes on a file of the data folder; the kernel lets it go when its process dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private FileLock lock;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds it. */
    static FolderLock exclusive(Path file) {
        return locked(file, false);
    }

    /** Waits until nobody holds it alone. */
    static FolderLock shared(Path file) {
        return locked(file, true);
    }

    private static FolderLock locked(Path file, boolean shared) {
        try {
            var held = new FolderLock(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)
            );
            held.lock = held.channel.lock(0, Long.MAX_VALUE, shared);
            return held;
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    /** Whether this one alone holds it now; if not, it holds it no longer at all. */
    boolean becomesExclusive() {
        try {
            lock.release();
            lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
