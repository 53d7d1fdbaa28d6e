package anju.pg.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code on a worker's badge, another one every minute: RFC 6238 with HMAC-SHA-256, steps of 60 s, eight digits. */
public final class BadgeCode {

    private static final int DIGITS = 8;
    private static final int STEP_SECONDS = 60;
    private static final int MODULUS = 100_000_000;

    private BadgeCode() {}

    /** The code of that key at that moment. */
    public static String at(byte[] key, Instant moment) {
        return code(key, Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS));
    }

    /** Whether it is the code of this minute, or of the one before or after it: reading out takes time, clocks differ. */
    public static boolean holds(byte[] key, String code, Instant now) {
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        return LongStream.rangeClosed(step - 1, step + 1).anyMatch(one -> code(key, one).equals(code));
    }

    /** RFC 4226, 5.3: four bytes from where the last half byte says, without their sign. */
    private static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int from = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks HmacSHA256", missing);
        }
    }
}
