package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the class path into a folder that their checksum names. */
record Binaries(Path folder) {
    /** What the data folder of a cluster must say in PG_VERSION. */
    static final String MAJOR = "17";

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** The programs below a folder; unpacks them if they are not there, and says so first. */
    static Binaries unpackedIn(Path parent, Consumer<String> says) {
        var archive = archive();
        try {
            var folder = parent.resolve("programs-" + MAJOR + "-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                says.accept("database.unpacking");
                Files.createDirectories(parent);
                var unfinished = Files.createTempDirectory(parent, "unpacking-");
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack(archive, unfinished);
                DataFolder.publish(unfinished, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw DataFolder.unwritable(parent, e);
        }
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        var archive = "/postgres-" + system + "-" + machine + ".txz";
        if (Binaries.class.getResource(archive) == null) {
            throw new DatabaseProblem("database.noBinaries", system + " " + machine);
        }
        return archive;
    }

    private static String checksum(String archive) throws IOException {
        try (
            var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"));
            var nowhere = OutputStream.nullOutputStream()
        ) {
            in.transferTo(nowhere);
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String archive) {
        return Binaries.class.getResourceAsStream(archive);
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) throw new IOException("leaves its folder: " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (isNeeded(entry.getName())) {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    var runs = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
                    Files.setPosixFilePermissions(
                        path,
                        PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--")
                    );
                }
            }
        }
    }

    /** Archives for a linker and a compiler are a sixth of it all and nobody links or compiles here. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/");
    }
}
