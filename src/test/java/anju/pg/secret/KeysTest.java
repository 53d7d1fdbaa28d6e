package anju.pg.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void aFirstStartMakesAFileThatOnlyItsOwnerReads() throws Exception {
        var file = folder.resolve("data").resolve("keys");
        var made = KeyFile.readOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(samePhoneHash(made, KeyFile.readOrMake(file))).isTrue();
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void nodesThatStartTogetherHaveTheSameKeys() throws Exception {
        var file = folder.resolve("keys");
        try (var nodes = Executors.newFixedThreadPool(8)) {
            Callable<Keys> start = () -> KeyFile.readOrMake(file);
            var hashes = nodes
                .invokeAll(
                    Stream.generate(() -> start)
                        .limit(8)
                        .toList()
                )
                .stream()
                .map(made -> new String(new SearchHash(made.resultNow()).phone("1"), ISO_8859_1))
                .collect(Collectors.toSet());
            assertThat(hashes).hasSize(1);
        }
    }

    @Test
    void aFileThatOthersMayReadIsRefusedWithTheWayOut() throws Exception {
        var file = folder.resolve("keys");
        KeyFile.readOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> KeyFile.readOrMake(file)).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", "# only words", "1:short", "0:", "x:AAAA", "1:c2VjcmV0", "300:c2VjcmV0", "not base64!" }
    )
    void aBrokenKeyIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> Keys.parse(text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void twoKeysWithOneNumberAreRefused() {
        assertThatThrownBy(() -> Keys.parse(Keys.fresh() + "," + Keys.fresh())).hasMessageContaining("number 1");
    }

    @Test
    void keysAreNotPrinted() {
        var text = Keys.fresh();
        assertThat(Keys.parse(text).toString()).isEqualTo("Keys[1]").doesNotContain(text.substring(2));
    }

    @Test
    void aNewKeyDoesNotLoseTheSearch() {
        var first = Keys.fresh();
        var both = first + "," + Keys.fresh().replace("1:", "2:");
        assertThat(samePhoneHash(Keys.parse(first), Keys.parse(both))).isTrue();
    }

    private static boolean samePhoneHash(Keys one, Keys other) {
        return Arrays.equals(new SearchHash(one).phone("1"), new SearchHash(other).phone("1"));
    }
}
