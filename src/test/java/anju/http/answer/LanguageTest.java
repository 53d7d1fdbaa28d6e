package anju.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
            "zh-CN|ZH_CN",
            "en|EN",
            "en-GB,en;q=0.9|EN",
            "fr, en;q=0.3|EN",
            "zh;q=0.4, en;q=0.8|EN",
            "en;q=0.8, zh-Hant;q=0.8|EN",
            "en;q=0, *|ZH_CN",
            "de|ZH_CN",
            "en;q=nonsense|ZH_CN",
            "EN-us|EN",
            ";;,,|ZH_CN"
        }
    )
    void the_best_of_ours_is_spoken(String header, Language spoken) {
        assertThat(Language.of(header)).isEqualTo(spoken);
    }

    @Test
    void who_says_nothing_is_told_in_chinese() {
        assertThat(Language.of(null)).isEqualTo(Language.ZH_CN);
        assertThat(Language.of("")).isEqualTo(Language.ZH_CN);
    }
}
