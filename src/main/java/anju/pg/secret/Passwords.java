package anju.pg.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 46 MiB, two passes and one lane, stored as a PHC string. A call takes tens of milliseconds
 * and 46 MiB: never on an event loop, and only a few at once.
 */
public final class Passwords {

    private static final int KIBIBYTES = 46 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC = Pattern.compile(
        "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)"
    );
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** Hashes a password with a fresh salt. */
    public static String hash(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var hash = argon2id(password, salt, KIBIBYTES, PASSES, LANES, HASH);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(
            KIBIBYTES,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(hash)
        );
    }

    /**
     * Whether this is the password of that PHC string. With null for an unknown person it is false and takes as long,
     * so that time does not tell who has an account. Throws IllegalArgumentException on a string of another form.
     */
    public static boolean verify(String password, String phc) {
        if (phc == null) {
            argon2id(password, new byte[SALT], KIBIBYTES, PASSES, LANES, HASH);
            return false;
        }
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a stored password is not an argon2id PHC string");
        }
        var base64 = Base64.getDecoder();
        var expected = base64.decode(parts.group(5));
        var given = argon2id(
            password,
            base64.decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length
        );
        return MessageDigest.isEqual(given, expected);
    }

    private static byte[] argon2id(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
        var argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        var hash = new byte[length];
        // a password typed on another keyboard may arrive composed or not: RFC 8265 compares the composed form
        argon2.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(UTF_8), hash);
        return hash;
    }
}
