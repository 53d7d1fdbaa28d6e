package anju.connect.files;

import anju.flow.files.Files;
import anju.pg.secret.FieldCipher;
import io.vertx.core.Future;

/** Files that lie elsewhere, encrypted with Anju's own keys and bound to theirs: who has the store has nothing. */
public final class SealedFiles implements Files {

    private final Files files;
    private final FieldCipher cipher;

    /** Those files, sealed by that cipher. */
    public SealedFiles(Files files, FieldCipher cipher) {
        this.files = files;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> save(String key, byte[] bytes) {
        return files.save(key, cipher.seal("files/" + key, bytes));
    }

    @Override
    public Future<byte[]> get(String key) {
        return files.get(key).map(sealed -> cipher.open("files/" + key, sealed));
    }

    @Override
    public Future<Void> remove(String key) {
        return files.remove(key);
    }
}
