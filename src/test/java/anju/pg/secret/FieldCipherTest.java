package anju.pg.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final Keys KEYS = Keys.parse(Keys.fresh());
    private static final FieldCipher CIPHER = new FieldCipher(KEYS);

    @Property(tries = 300)
    void whatIsEncryptedIsReadAgain(@ForAll @StringLength(max = 200) String clear) {
        // a lone surrogate is no text; UTF-8 stores it as a question mark
        var text = new String(clear.getBytes(UTF_8), UTF_8);
        var stored = CIPHER.encrypt(EncryptedColumn.ADDRESS_LINE, text);
        assertThat(CIPHER.decrypt(EncryptedColumn.ADDRESS_LINE, stored)).isEqualTo(text);
    }

    @Property(tries = 300)
    void oneChangedBitAnywhereIsNoticed(@ForAll @IntRange(max = 1_000_000) int seed) {
        var stored = CIPHER.encrypt(EncryptedColumn.PERSON_PHONE, "13900000001");
        int bit = seed % (stored.length * 8);
        stored[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThatThrownBy(() -> CIPHER.decrypt(EncryptedColumn.PERSON_PHONE, stored))
            .isInstanceOf(UnreadableException.class)
            .hasMessageNotContaining("139");
    }

    @Test
    void aValueCopiedIntoAnotherColumnCannotBeReadThere() {
        var phone = CIPHER.encrypt(EncryptedColumn.PERSON_PHONE, "13900000001");
        assertThatThrownBy(() -> CIPHER.decrypt(EncryptedColumn.ORDER_NOTE, phone)).isInstanceOf(
            UnreadableException.class
        );
    }

    @Test
    void theSameTextIsNeverStoredTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(HexFormat.of().formatHex(CIPHER.encrypt(EncryptedColumn.PERSON_PHONE, "1")))).isTrue();
        }
    }

    @Test
    void manyThreadsMayEncryptAtOnce() {
        var seen = ConcurrentHashMap.<String>newKeySet();
        IntStream.range(0, 20_000)
            .parallel()
            .forEach(i -> {
                var stored = CIPHER.encrypt(EncryptedColumn.ORDER_NOTE, "note " + i);
                seen.add(HexFormat.of().formatHex(stored, 1, 13));
                assertThat(CIPHER.decrypt(EncryptedColumn.ORDER_NOTE, stored)).isEqualTo("note " + i);
            });
        assertThat(seen).as("different nonces").hasSize(20_000);
    }

    @Test
    void nothingStaysNothingAndAStumpIsRefused() {
        assertThat(CIPHER.encrypt(EncryptedColumn.ORDER_NOTE, null)).isNull();
        assertThat(CIPHER.decrypt(EncryptedColumn.ORDER_NOTE, null)).isNull();
        assertThatThrownBy(() -> CIPHER.decrypt(EncryptedColumn.ORDER_NOTE, new byte[28])).isInstanceOf(
            UnreadableException.class
        );
    }

    @Test
    void anOldKeyStillReadsAndTheNewOneWrites() {
        var first = Keys.fresh();
        var second = Keys.fresh().replace("1:", "2:");
        var old = new FieldCipher(Keys.parse(first)).encrypt(EncryptedColumn.ORDER_NOTE, "上门前请打电话");
        var both = new FieldCipher(Keys.parse(first + "\n" + second));
        assertThat(both.decrypt(EncryptedColumn.ORDER_NOTE, old)).isEqualTo("上门前请打电话");
        assertThat(both.encrypt(EncryptedColumn.ORDER_NOTE, "x")[0]).isEqualTo((byte) 2);
        var without = new FieldCipher(Keys.parse(second));
        assertThatThrownBy(() -> without.decrypt(EncryptedColumn.ORDER_NOTE, old))
            .isInstanceOf(UnreadableException.class)
            .hasMessageContaining("key 1");
    }
}
