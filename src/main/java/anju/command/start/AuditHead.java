package anju.command.start;

import anju.pg.work.PgAuditChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the head of the audit's chain outside of the database: who changes the database alone is found out. */
final class AuditHead {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHead.class);

    private final Path file;

    AuditHead(Path data) {
        this.file = data.resolve("audit-head");
    }

    void keep(PgAuditChain.Head head) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.writeString(
                file.resolveSibling("audit-head.new"),
                head.length() + " " + head.hash() + "\n"
            );
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the head of the audit could not be kept in {}", file.getFileName());
        }
    }
}
