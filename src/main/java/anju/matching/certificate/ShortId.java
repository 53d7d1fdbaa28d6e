package anju.matching.certificate;

import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A worker's id in 22 characters (base64url, RFC 4648), so that many fit into one string. */
final class ShortId {

    private static final int LENGTH = CompactCertificate.ID_BYTES;

    private ShortId() {}

    static String write(Id<Worker> id) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (id.value().getMostSignificantBits() >>> (56 - 8 * i));
            bytes[8 + i] = (byte) (id.value().getLeastSignificantBits() >>> (56 - 8 * i));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Throws IllegalArgumentException when the text is not a row of ids. */
    static List<Id<Worker>> readAll(String text) {
        if (text.length() % LENGTH != 0) {
            throw new IllegalArgumentException("not a row of ids: " + text.length() + " characters");
        }
        List<Id<Worker>> ids = new ArrayList<>();
        for (int i = 0; i < text.length(); i += LENGTH) {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(i, i + LENGTH));
            ids.add(Id.of(new UUID(bits(bytes, 0), bits(bytes, 8))));
        }
        return ids;
    }

    private static long bits(byte[] bytes, int from) {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = (bits << 8) | (bytes[from + i] & 0xFF);
        }
        return bits;
    }
}
