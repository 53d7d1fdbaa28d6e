package anju.pg.work;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the hash before, the number, and the row in canonical form: every field with its length. */
final class AuditHash {

    private static final String[] WORDS = { "role", "operation", "detail" };
    private static final String[] IDS = { "person_id", "subject", "resident_id" };

    private AuditHash() {}

    static byte[] of(byte[] before, long number, Row row) {
        Buffer canonical = Buffer.buffer(before).appendLong(number).appendLong(row.getLong("micros"));
        for (String column : IDS) {
            append(canonical, bytes(row.getUUID(column)));
        }
        for (String column : WORDS) {
            append(canonical, bytes(row.getString(column)));
        }
        Buffer reason = row.getBuffer("reason_enc");
        append(canonical, reason == null ? null : reason.getBytes());
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }

    private static byte[] bytes(Object value) {
        return value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Buffer to, byte[] bytes) {
        to.appendInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            to.appendBytes(bytes);
        }
    }
}
