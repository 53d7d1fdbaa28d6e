package anju.pg.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/** Keyed hashes (HMAC-SHA-256) that find a phone or an id number without storing it readably. Thread safe. */
public final class SearchHash {

    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^0-9A-Z]");
    private static final Pattern COUNTRY = Pattern.compile("^(0086|86)(?=1[0-9]{10}$)");
    private final ThreadLocal<Mac> mac;

    public SearchHash(Keys keys) {
        this.mac = ThreadLocal.withInitial(() -> {
            try {
                var keyed = Mac.getInstance("HmacSHA256");
                keyed.init(keys.search());
                return keyed;
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("this Java lacks HmacSHA256", missing);
            }
        });
    }

    /** The hash of a phone however it is written: spaces, hyphens, full-width digits and +86 do not matter. */
    public byte[] phone(String phone) {
        return hash("phone:" + normalPhone(phone));
    }

    /** The hash of an identity number; a small x, spaces and full-width digits do not matter. */
    public byte[] idNumber(String idNumber) {
        return hash("id:" + letters(idNumber));
    }

    /** The hash of whatever else tells somebody of a register from everybody else. */
    public byte[] identity(String identity) {
        return hash("identity:" + identity);
    }

    /** The key of a worker's badge on a day. */
    public byte[] badge(String worker, LocalDate day) {
        return hash("badge:" + worker + ":" + day);
    }

    /** A phone as it is compared and stored: digits alone, without the country's code. */
    public static String normalPhone(String phone) {
        return COUNTRY.matcher(letters(phone)).replaceFirst("");
    }

    /** An identity number as it is compared and stored: digits and a capital X. */
    public static String normalIdNumber(String idNumber) {
        return letters(idNumber);
    }

    private static String letters(String written) {
        var narrow = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NOT_IN_A_NUMBER.matcher(narrow).replaceAll("");
    }

    private byte[] hash(String of) {
        return mac.get().doFinal(of.getBytes(UTF_8));
    }
}
