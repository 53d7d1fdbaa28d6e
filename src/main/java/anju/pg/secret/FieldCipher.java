package anju.pg.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for single columns. Stored are the key's number (1 byte), a random nonce (12 bytes), then the encrypted
 * text with its tag (16 bytes); the column's name is authenticated with it. Safe for many threads.
 */
public final class FieldCipher {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    // java.security's own lock is held per call, so nonces are drawn for many values at once
    private static final int NONCES_AT_ONCE = 256;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<ByteBuffer> nonces = ThreadLocal.withInitial(() -> ByteBuffer.allocate(0));
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(FieldCipher::aesGcm);
    private final Keys keys;

    public FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /** Encrypts with the newest key; null stays null, for an empty column tells nothing. */
    public byte[] encrypt(EncryptedColumn column, String clear) {
        if (clear == null) {
            return null;
        }
        return seal(column.column(), clear.getBytes(UTF_8));
    }

    /** Encrypts bytes with the newest key, bound to the name under which they are kept. */
    public byte[] seal(String name, byte[] clear) {
        var stored = new byte[1 + NONCE + clear.length + TAG];
        stored[0] = (byte) keys.newest();
        nextNonce(stored);
        run(Cipher.ENCRYPT_MODE, name, stored, clear, 0, clear.length, stored, 1 + NONCE);
        return stored;
    }

    /** Decrypts with the key that it names; null stays null. Throws {@link UnreadableException}. */
    public String decrypt(EncryptedColumn column, byte[] stored) {
        if (stored == null) {
            return null;
        }
        return new String(open(column.column(), stored), UTF_8);
    }

    /** Decrypts what was sealed under that name. Throws {@link UnreadableException}. */
    public byte[] open(String name, byte[] stored) {
        int length = stored.length - 1 - NONCE - TAG;
        if (length < 0) {
            throw new UnreadableException("it is too short");
        }
        var clear = new byte[length];
        run(Cipher.DECRYPT_MODE, name, stored, stored, 1 + NONCE, length + TAG, clear, 0);
        return clear;
    }

    private void run(int mode, String name, byte[] stored, byte[] in, int from, int length, byte[] out, int to) {
        try {
            var aes = cipher.get();
            aes.init(mode, keys.field(stored[0] & 0xff), new GCMParameterSpec(TAG * 8, stored, 1, NONCE));
            aes.updateAAD(name.getBytes(UTF_8));
            aes.doFinal(in, from, length, out, to);
        } catch (AEADBadTagException tampered) {
            throw new UnreadableException("its seal is broken in " + name);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM does not work in this Java", broken);
        }
    }

    private void nextNonce(byte[] stored) {
        var left = nonces.get();
        if (left.remaining() < NONCE) {
            var fresh = new byte[NONCE * NONCES_AT_ONCE];
            random.nextBytes(fresh);
            left = ByteBuffer.wrap(fresh);
            nonces.set(left);
        }
        left.get(stored, 1, NONCE);
    }

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks AES-GCM", missing);
        }
    }
}
