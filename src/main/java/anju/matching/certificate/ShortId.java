package anju.matching.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A worker's id in 22 characters (base64url, RFC 4648), so that many fit into one string. */
final class ShortId {

    private static final int LENGTH = CompactCertificate.ID_BYTES;

    private static final byte[] ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".getBytes(
        ISO_8859_1
    );

    private ShortId() {}

    /** These ids one after the other. */
    static String write(List<Id<Worker>> ids) {
        byte[] text = new byte[LENGTH * ids.size()];
        int at = 0;
        for (Id<Worker> id : ids) {
            write(id.value(), text, at);
            at += LENGTH;
        }
        return new String(text, ISO_8859_1);
    }

    /** Six bits a character; the last holds two, and four that are 0. */
    private static void write(UUID id, byte[] to, int from) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int at = from;
        for (int shift = 58; shift >= 4; shift -= 6) {
            to[at++] = ALPHABET[(int) (high >>> shift) & 63];
        }
        to[at++] = ALPHABET[(int) ((high << 2) | (low >>> 62)) & 63];
        for (int shift = 56; shift >= 2; shift -= 6) {
            to[at++] = ALPHABET[(int) (low >>> shift) & 63];
        }
        to[at] = ALPHABET[(int) (low << 4) & 63];
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
