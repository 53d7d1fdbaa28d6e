package anju.pg.embedded;

import anju.pg.DatabaseAddress;
import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The database of a data folder, held by this process. Several processes may hold one folder; the server outlives each
 * of them, even one that is killed, and is stopped by the last that closes. One process opens a folder once.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Set<DataFolder> OPEN = new HashSet<>();

    private final DataFolder folder;
    private final Server server;
    private final FolderLock inUse;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, Server server, FolderLock inUse) {
        this.folder = folder;
        this.server = server;
        this.inUse = inUse;
    }

    /**
     * Starts the server of a data folder or joins the one that runs. What takes long is said first, by key. Throws a
     * {@link DatabaseProblem} when the folder cannot be written, is of another version, or is used by a stranger.
     */
    public static EmbeddedPostgres open(Path data, Consumer<String> says) {
        return open(data, DataFolder.in(data).root(), says);
    }

    /** The same, with the programs unpacked in another folder, so that several data folders can share them. */
    public static synchronized EmbeddedPostgres open(Path data, Path programs, Consumer<String> says) {
        var folder = DataFolder.in(data);
        // locks belong to the process: a second channel, when closed, would let go of the first one's
        if (OPEN.contains(folder)) throw new IllegalStateException("already open in this process: " + folder.root());
        try (var starting = FolderLock.exclusive(folder.startLock())) {
            var inUse = FolderLock.shared(folder.inUseLock());
            try {
                var opened = new EmbeddedPostgres(folder, started(folder, programs, says), inUse);
                OPEN.add(folder);
                return opened;
            } catch (RuntimeException e) {
                inUse.close();
                throw e;
            }
        }
    }

    /** Where the owner signs in, who may change the schema. */
    public DatabaseAddress owner() {
        return owner(folder, server);
    }

    /** Where the application signs in, who may change rows and nothing else. */
    public DatabaseAddress app() {
        return owner().as(Cluster.APP, Cluster.password(folder.appPassword()));
    }

    /** Leaves the folder; stops the server when nobody else is in it. Closing twice is closing once. */
    @Override
    public void close() {
        synchronized (EmbeddedPostgres.class) {
            if (closed) return;
            closed = true;
            OPEN.remove(folder);
            try (var stopping = FolderLock.exclusive(folder.startLock()); inUse) {
                if (inUse.becomesExclusive()) server.stop();
            } catch (IOException e) {
                throw new DatabaseProblem("database.notStopped", server.process().pid(), e.getMessage());
            }
        }
    }

    private static Server started(DataFolder folder, Path programs, Consumer<String> says) {
        Cluster.refuseOther(folder);
        var rights = Rights.over(folder);
        var binaries = Binaries.unpackedIn(programs, says);
        Cluster.makeOnce(folder, binaries, rights, says);
        try {
            var running = Server.find(folder);
            if (running.isEmpty()) return Server.start(folder, binaries, rights);
            refuseStranger(folder, running.get());
            return running.get();
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.root(), e);
        }
    }

    private static DatabaseAddress owner(DataFolder folder, Server server) {
        var password = Cluster.password(folder.ownerPassword());
        return new DatabaseAddress(Server.HOST, server.port(), Cluster.DATABASE, Cluster.OWNER, password);
    }

    /** A server that somebody started by hand may listen elsewhere or know other passwords. */
    private static void refuseStranger(DataFolder folder, Server running) {
        var owner = owner(folder, running);
        try (var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseProblem("database.stranger", folder.root(), running.process().pid());
        }
    }
}
