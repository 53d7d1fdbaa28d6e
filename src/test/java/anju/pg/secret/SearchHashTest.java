package anju.pg.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchHashTest {

    private final SearchHash hash = new SearchHash(Keys.parse(Keys.fresh()));

    @ParameterizedTest
    @ValueSource(
        strings = {
            "139 0000 0001",
            "+86 139-0000-0001",
            "008613900000001",
            "８６ １３９００００ ０００１",
            " 13900000001\t"
        }
    )
    void aPhoneIsFoundHoweverItIsWritten(String written) {
        assertThat(hash.phone(written)).isEqualTo(hash.phone("13900000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "44130219480101001x", "441302 19480101 001X", "４４１３０２１９４８０１０１００１Ｘ" })
    void anIdentityNumberIsFoundHoweverItIsWritten(String written) {
        assertThat(hash.idNumber(written)).isEqualTo(hash.idNumber("44130219480101001X"));
    }

    @Property(tries = 200)
    void differentPhonesHaveDifferentHashes(
        @ForAll @NumericChars @StringLength(8) String one,
        @ForAll @NumericChars @StringLength(8) String other
    ) {
        assertThat(Arrays.equals(hash.phone("139" + one), hash.phone("139" + other))).isEqualTo(one.equals(other));
    }

    @Test
    void aPhoneAndAnIdentityNumberOfTheSameDigitsDiffer() {
        assertThat(hash.phone("13900000001")).isNotEqualTo(hash.idNumber("13900000001"));
    }

    @Test
    void withoutTheKeyNobodyCanTryOnePhoneAfterAnother() {
        var another = new SearchHash(Keys.parse(Keys.fresh()));
        assertThat(hash.phone("13900000001")).hasSize(32).isNotEqualTo(another.phone("13900000001"));
    }
}
