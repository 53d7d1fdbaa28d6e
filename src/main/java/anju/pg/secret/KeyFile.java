package anju.pg.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Keys in a file beside the database's folder, never in it, that only its owner may read. */
public final class KeyFile {

    private static final String HEADER = """
    # The keys of this Anju. Without this file nobody can read phones, addresses or health notes again:
    # keep a copy in another place, and never beside a copy of the database.
    """;

    private KeyFile() {}

    /**
     * Reads the keys, or makes the file (0600) with a fresh one. Nodes that start together end up with the same keys.
     *
     * @throws IOException when the folder cannot be written or the file not be read
     * @throws IllegalStateException when others than the owner may read the file
     */
    public static Keys readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        var open = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                "the key file " + file + " can be read by others. Maybe: chmod 600 " + file
            );
        }
        return Keys.parse(Files.readString(file));
    }

    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(folder, ".keys", "", ownerOnly);
        try {
            Files.writeString(whole, HEADER + Keys.fresh() + "\n");
            // a link appears whole or not at all, and never replaces what another node has just made
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // its keys are read
        } finally {
            Files.delete(whole);
        }
    }
}
