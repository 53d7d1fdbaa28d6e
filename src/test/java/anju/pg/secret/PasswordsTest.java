package anju.pg.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @Test
    void aPasswordIsKnownAgainAndAnotherIsNot() {
        var stored = Passwords.hash("anju-demo");
        assertThat(stored).startsWith("$argon2id$v=19$m=47104,t=2,p=1$").doesNotContain("anju-demo", "=$");
        assertThat(Passwords.verify("anju-demo", stored)).isTrue();
        assertThat(
            Stream.of("anju-dem", "Anju-demo", "anju-demo ", "").noneMatch(p -> Passwords.verify(p, stored))
        ).isTrue();
    }

    @Test
    void thePublishedExampleIsUnderstood() {
        // from the tests of libargon2, the reference implementation: version 19, id, t=2, m=2^16, p=1
        var published = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.verify("password", published)).isTrue();
        assertThat(Passwords.verify("differentpassword", published)).isFalse();
    }

    @Test
    void twoWithTheSamePasswordAreStoredDifferently() {
        assertThat(Passwords.hash("anju-demo")).isNotEqualTo(Passwords.hash("anju-demo"));
    }

    @Test
    void aComposedLetterIsTheSameAsItsParts() {
        assertThat(Passwords.verify("caf\u00e9", Passwords.hash("cafe\u0301"))).isTrue();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(Passwords.verify("anju-demo", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "anju-demo", "$argon2i$v=19$m=47104,t=2,p=1$YWJj$YWJj", "$2a$10$abc" })
    void anotherFormIsRefusedAndNotRepeated(String stored) {
        assertThatThrownBy(() -> Passwords.verify("x", stored))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("a stored password is not an argon2id PHC string");
    }
}
