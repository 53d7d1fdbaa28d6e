package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One running server: started or found, awaited, stopped. */
record Server(ProcessHandle process, int port) {
    static final String HOST = "127.0.0.1";

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final long LOOK_EVERY_MILLIS = 10;

    /** The server that runs on the folder, ready; a note left by one that is gone is taken away. */
    static Optional<Server> find(DataFolder folder) throws IOException {
        var note = PostmasterFile.find(folder.cluster());
        if (note.isEmpty()) return Optional.empty();
        var process = ProcessHandle.of(note.get().pid()).filter(ProcessHandle::isAlive);
        if (process.isPresent() && worksIn(process.get(), folder.cluster())) {
            return Optional.ofNullable(whenReady(folder, process.get()));
        }
        PostmasterFile.remove(folder.cluster());
        return Optional.empty();
    }

    /** Starts one on a free port of this machine, in a session of its own, and waits until it is ready. */
    static Server start(DataFolder folder, Binaries binaries, Rights rights) throws IOException {
        for (var attempt = 1; ; attempt++) {
            if (Files.exists(folder.log())) {
                var before = folder.root().resolve("server-before.log");
                Files.move(folder.log(), before, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(folder.log());
            rights.own(folder);
            var command = new ArrayList<>(List.of("setsid", binaries.postgres(), "-D", folder.cluster().toString()));
            settings(freePort()).forEach(setting -> command.addAll(List.of("-c", setting)));
            var process = Program.start(folder, rights.running(command)).toHandle();
            var server = whenReady(folder, process);
            if (server != null) return server;
            // another program may have taken the port between our look and the server's
            var portTaken = Files.readString(folder.log()).contains("could not bind");
            if (!portTaken || attempt == ATTEMPTS) throw Program.failed(folder);
        }
    }

    /** Ends all connections and waits until the server is gone. */
    void stop() throws IOException {
        send("INT");
        if (!endsWithin(process, LONGEST_STOP)) {
            send("QUIT");
            endsWithin(process, LONGEST_STOP);
        }
    }

    private static List<String> settings(int port) {
        return List.of(
            "listen_addresses=" + HOST,
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "log_min_messages=warning",
            "log_checkpoints=off",
            // a statement or a detail may hold somebody's data, and a log must not
            "log_min_error_statement=panic",
            "log_error_verbosity=terse"
        );
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static Server whenReady(DataFolder folder, ProcessHandle process) {
        var until = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < until) {
            var note = PostmasterFile.find(folder.cluster()).filter(it -> it.pid() == process.pid() && it.isReady());
            if (note.isPresent()) return new Server(process, note.get().port());
            if (endsWithin(process, Duration.ofMillis(LOOK_EVERY_MILLIS))) return null;
        }
        throw new DatabaseProblem("database.notReady", folder.log());
    }

    /** A server stands in its own data folder, so a process number used again by another program is not taken for it. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException e) {
            return (
                process.isAlive() &&
                process
                    .info()
                    .command()
                    .filter(it -> it.endsWith("/postgres"))
                    .isPresent()
            );
        }
    }

    /** Looks again and again: {@code onExit} needs the common pool, which a stop must not depend on. */
    private static boolean endsWithin(ProcessHandle process, Duration most) {
        var never = new CountDownLatch(1);
        var until = System.nanoTime() + most.toNanos();
        try {
            while (process.isAlive()) {
                if (System.nanoTime() > until) return false;
                never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Java itself can only send TERM, at which PostgreSQL waits for every client to leave. */
    private void send(String signal) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start();
    }
}
