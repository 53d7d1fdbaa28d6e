package anju.city.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows of several tables, written in batches in the order of {@link Table} so that a row never comes before one that
 * it refers to. A batch is written while the next one is made. For one thread; the connection's transaction is the
 * caller's, and not to be used otherwise between a {@link #flush} and the next {@link #settle}.
 */
public final class Tables implements AutoCloseable {

    private static final int BATCH_BYTES = 8 << 20;
    private final Map<Table, Rows> waiting = new EnumMap<>(Table.class);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("copy").factory()
    );
    private final CopyManager copy;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long written;

    /** Writes by that connection. */
    public Tables(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** The waiting rows of a table. */
    public Rows rows(Table table) {
        return waiting.computeIfAbsent(table, Rows::new);
    }

    /** Call between two things that belong together: writes when a batch is full. */
    public void flushIfFull() throws SQLException {
        if (waiting.values().stream().mapToInt(Rows::size).sum() > BATCH_BYTES) {
            flush();
        }
    }

    /** Starts to write what is waiting, after what is being written. */
    public void flush() throws SQLException {
        record Batch(String copy, byte[] rows) {}
        List<Batch> batches = new ArrayList<>();
        for (var entry : waiting.entrySet()) {
            written += entry.getValue().count();
            if (entry.getValue().count() > 0) {
                batches.add(new Batch(entry.getKey().copy(), entry.getValue().take()));
            }
        }
        settle();
        writing = CompletableFuture.runAsync(() -> batches.forEach(batch -> write(batch.copy(), batch.rows())), writer);
    }

    /** Waits until everything that was flushed is written; throws what the database said. */
    public void settle() throws SQLException {
        try {
            writing.join();
        } catch (CompletionException failed) {
            writing = CompletableFuture.completedFuture(null);
            if (failed.getCause() instanceof Refused refused) {
                throw refused.why;
            }
            throw failed;
        }
    }

    /** How many rows were handed over so far. */
    public long written() {
        return written;
    }

    /** Stops the writer; what was not flushed is forgotten. */
    @Override
    public void close() {
        writer.close();
    }

    private void write(String sql, byte[] rows) {
        try {
            copy.copyIn(sql, new ByteArrayInputStream(rows), 1 << 16);
        } catch (SQLException refused) {
            throw new Refused(refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Carries what the database said out of the writer's thread. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient SQLException why;

        Refused(SQLException why) {
            super(why);
            this.why = why;
        }
    }
}
