package anju.pg.secret;

/** A stored value cannot be decrypted: a wrong key, another column's value, or somebody changed it. */
public final class UnreadableException extends RuntimeException {

    UnreadableException(String why) {
        super("a value cannot be decrypted: " + why);
    }
}
