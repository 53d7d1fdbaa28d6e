package anju.pg.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one installation. Written as {@code 1:BASE64}, more of them separated by commas or lines: the last one
 * encrypts, all of them decrypt, and the first one keys the search hashes for good. A lone {@code BASE64} has number 1.
 */
public final class Keys {

    private static final int BYTES = 32;
    private final SequencedMap<Integer, SecretKey> fieldKeys;
    private final SecretKey searchKey;

    private Keys(SequencedMap<Integer, byte[]> secrets) {
        var fields = new LinkedHashMap<Integer, SecretKey>();
        secrets.forEach((id, secret) -> fields.put(id, derive(secret, "anju field v1", "AES")));
        this.fieldKeys = fields;
        this.searchKey = derive(secrets.firstEntry().getValue(), "anju search v1", "HmacSHA256");
    }

    /** Reads keys from a setting; throws IllegalArgumentException that never repeats the text. */
    public static Keys parse(String text) {
        var secrets = new LinkedHashMap<Integer, byte[]>();
        for (var entry : text
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList()) {
            for (var part : entry.split(",")) {
                if (!part.isBlank()) {
                    read(part.strip(), secrets);
                }
            }
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("no key found. Maybe the setting or the file is empty");
        }
        return new Keys(secrets);
    }

    /** The text of a fresh key with number 1, for a first start. */
    public static String fresh() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return "1:" + Base64.getEncoder().encodeToString(secret);
    }

    private static void read(String part, Map<Integer, byte[]> into) {
        int colon = part.indexOf(':');
        int id;
        byte[] secret;
        try {
            id = colon < 0 ? 1 : Integer.parseInt(part.substring(0, colon));
            secret = Base64.getDecoder().decode(part.substring(colon + 1));
        } catch (IllegalArgumentException notAKey) {
            throw new IllegalArgumentException("a key is not of the form NUMBER:BASE64");
        }
        if (id < 1 || id > 255 || secret.length != BYTES) {
            throw new IllegalArgumentException("a key needs a number from 1 to 255 and 32 bytes in base64");
        }
        if (into.put(id, secret) != null) {
            throw new IllegalArgumentException("two keys have the number " + id);
        }
    }

    int newest() {
        return fieldKeys.lastEntry().getKey();
    }

    SecretKey field(int id) {
        var key = fieldKeys.get(id);
        if (key == null) {
            throw new UnreadableException("it was encrypted with key " + id + ", which is not among the keys");
        }
        return key;
    }

    SecretKey search() {
        return searchKey;
    }

    /** RFC 5869 expand, one block: a secret of its own for each use, so that no key serves two algorithms. */
    private static SecretKey derive(byte[] secret, String use, String algorithm) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(use.getBytes(UTF_8));
            return new SecretKeySpec(Arrays.copyOf(mac.doFinal(new byte[] { 1 }), BYTES), algorithm);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks HmacSHA256", missing);
        }
    }

    /** Never the keys themselves. */
    @Override
    public String toString() {
        return "Keys" + fieldKeys.keySet();
    }
}
