package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The files of the database: made whole or not at all, and of our version. */
final class Cluster {

    static final String DATABASE = "anju";
    static final String OWNER = "anju";
    static final String APP = "anju_app";

    private Cluster() {}

    /** Refuses a cluster of another version, or one whose password is gone. */
    static void refuseOther(DataFolder folder) {
        try {
            if (!Files.exists(folder.cluster())) return;
            var version = folder.cluster().resolve("PG_VERSION");
            if (!Files.exists(version) || !Files.exists(folder.ownerPassword())) {
                throw new DatabaseProblem("database.notOurs", folder.root());
            }
            var major = Files.readString(version).strip();
            if (!major.equals(Binaries.MAJOR)) {
                throw new DatabaseProblem("database.otherVersion", folder.root(), major, Binaries.MAJOR);
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.root(), e);
        }
    }

    /** Makes the cluster if it is not there. */
    static void makeOnce(DataFolder folder, Binaries binaries, Rights rights, Consumer<String> says) {
        if (Files.exists(folder.cluster())) return;
        says.accept("database.creating");
        try {
            create(folder, binaries, rights);
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.root(), e);
        }
    }

    /** The password that a file of the folder holds. */
    static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }

    private static void create(DataFolder folder, Binaries binaries, Rights rights) throws IOException {
        var unfinished = folder.root().resolve("cluster-unfinished");
        DataFolder.remove(unfinished);
        writePassword(folder.ownerPassword());
        writePassword(folder.appPassword());
        rights.own(folder);
        var initdb = List.of(
            binaries.initdb(),
            "--pgdata=" + unfinished,
            "--username=" + OWNER,
            "--pwfile=" + folder.ownerPassword(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // the same order and the same upper case on every machine, whatever locales it has
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"
        );
        Program.run(folder, rights.running(initdb), "");
        // one line each: in single-user mode the end of a line ends a command
        var first = """
        create database %s
        create role %s login password '%s'
        """.formatted(DATABASE, APP, password(folder.appPassword()));
        Program.run(
            folder,
            rights.running(List.of(binaries.postgres(), "--single", "-D", unfinished.toString(), "postgres")),
            first
        );
        DataFolder.publish(unfinished, folder.cluster());
    }

    private static void writePassword(Path file) throws IOException {
        Files.deleteIfExists(file);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        try (
            var out = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)
        ) {
            out.write(ByteBuffer.wrap(HexFormat.of().formatHex(random).getBytes()));
        }
    }
}
