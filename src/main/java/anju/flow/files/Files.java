package anju.flow.files;

import io.vertx.core.Future;

/**
 * Where files lie. A key is lower-case letters, digits, hyphens and slashes between them (photos/7f3a…), chosen by who
 * saves and kept in a row of theirs; another throws IllegalArgumentException.
 */
public interface Files {
    /** Keeps the bytes under that key, in place of what was there. */
    Future<Void> save(String key, byte[] bytes);

    /** The bytes under that key; fails with NoSuchElementException where there are none. */
    Future<byte[]> get(String key);

    /** Removes what is under that key; nothing is there is as good. */
    Future<Void> remove(String key);

    /** The key, if it is one; throws IllegalArgumentException if not. */
    static String checked(String key) {
        if (!key.matches("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")) {
            throw new IllegalArgumentException("not a key of a file: " + key);
        }
        return key;
    }
}
