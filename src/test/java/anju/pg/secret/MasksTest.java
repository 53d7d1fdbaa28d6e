package anju.pg.secret;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({ "13900000001,139****0001", "07522345678,075****5678", "2345678,***5678", "110,***", "'',''" })
    void aPhoneKeepsItsEnds(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({ "441302194801010001,441302********0001", "441302480101001,***********1001", "12,**" })
    void anIdentityNumberKeepsWhereItWasGivenAndItsEnd(String number, String masked) {
        assertThat(Masks.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "惠城区桥东街道东湖社区东湖路12号3栋302房,惠城区桥东街道东湖社区****",
        "博罗县罗阳镇梅花村老屋组８号,博罗县罗阳镇梅花村****",
        "帝景湾小区三栋一单元,****",
        "12号,****",
        "'',****"
    })
    void anAddressKeepsItsCommunityAndNeverTheHouse(String line, String masked) {
        assertThat(Masks.addressLine(line)).isEqualTo(masked);
    }

    @Property(tries = 200)
    void noMaskShowsMoreThanItsEnds(@ForAll @NumericChars @StringLength(max = 20) String digits) {
        assertThat(Masks.phone(digits)).hasSameSizeAs(digits);
        assertThat(
            Masks.phone(digits)
                .chars()
                .filter(c -> c != '*')
                .count()
        ).isLessThanOrEqualTo(7);
        assertThat(
            Masks.idNumber(digits)
                .chars()
                .filter(c -> c != '*')
                .count()
        ).isLessThanOrEqualTo(10);
        if (!digits.isEmpty()) {
            assertThat(Masks.phone(digits)).contains("***".substring(0, Math.min(3, digits.length())));
        }
    }
}
