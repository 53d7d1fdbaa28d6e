package anju.city.load;

import anju.pg.secret.FieldCipher;
import anju.pg.secret.Keys;
import anju.pg.secret.SearchHash;

/** What makes personal data unreadable on its way into the database. */
public record Secrets(FieldCipher cipher, SearchHash search) {
    /** By these keys. */
    public static Secrets of(Keys keys) {
        return new Secrets(new FieldCipher(keys), new SearchHash(keys));
    }
}
