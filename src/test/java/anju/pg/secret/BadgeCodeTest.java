package anju.pg.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 李梅 reads out the eight digits that 张玉兰 shows: they hold for a minute or two, and for nobody else. */
class BadgeCodeTest {

    private static final byte[] ZHANG = "12345678901234567890123456789012".getBytes(US_ASCII);
    private static final byte[] LIU = "22345678901234567890123456789012".getBytes(US_ASCII);
    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");

    @Test
    void aCodeIsThatOfTheStandard() {
        // RFC 6238, appendix B: SHA-256 at step 1; ours is a minute long and theirs half of one
        assertThat(BadgeCode.at(ZHANG, Instant.ofEpochSecond(60))).isEqualTo("46119246");
    }

    @Test
    void itHoldsInItsMinuteAndTheOnesBesideIt() {
        String code = BadgeCode.at(ZHANG, NINE);
        for (int seconds : new int[] { -60, -1, 0, 59, 60, 119 }) {
            assertThat(BadgeCode.holds(ZHANG, code, NINE.plusSeconds(seconds)))
                .as(seconds + " s later")
                .isTrue();
        }
        assertThat(BadgeCode.holds(ZHANG, code, NINE.plusSeconds(120))).isFalse();
        assertThat(BadgeCode.holds(ZHANG, code, NINE.minusSeconds(61))).isFalse();
        assertThat(BadgeCode.holds(LIU, code, NINE)).isFalse();
    }
}
