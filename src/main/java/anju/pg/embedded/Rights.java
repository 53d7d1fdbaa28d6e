package anju.pg.embedded;

import anju.pg.DatabaseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who runs the programs of PostgreSQL, which refuse to be root, and the command that becomes that user. */
record Rights(int user, List<String> becoming) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The rights that fit the owner of the folder; as root the folder may change hands to nobody. */
    static Rights over(DataFolder folder) {
        var root = folder.root();
        try {
            var me = owner(Path.of("/proc/self"));
            var owner = owner(root);
            if (me != ROOT) return new Rights(me, List.of());
            if (owner != ROOT) return as(owner);
            if (succeeds(List.of("unshare", "-U", "true"))) return new Rights(ROOT, List.of("unshare", "-U"));
            var nobody = as(NOBODY);
            if (!succeeds(nobody.running(List.of("test", "-x", root.getParent().toString())))) {
                throw new DatabaseProblem("database.rootCannotDropRights", root.getParent());
            }
            try (var all = Files.walk(root)) {
                for (var each : all.toList()) give(each, NOBODY);
            }
            return nobody;
        } catch (IOException e) {
            throw DataFolder.unwritable(root, e);
        }
    }

    /** The command, run by that user. */
    List<String> running(List<String> command) {
        var all = new ArrayList<>(becoming);
        all.addAll(command);
        return all;
    }

    /** Gives that user the files that root has written into the folder itself. */
    void own(DataFolder folder) throws IOException {
        if (user == owner(Path.of("/proc/self"))) return;
        try (var files = Files.list(folder.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) give(file, user);
        }
    }

    private static Rights as(int user) {
        return new Rights(user, List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
    }

    private static void give(Path path, int user) throws IOException {
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
