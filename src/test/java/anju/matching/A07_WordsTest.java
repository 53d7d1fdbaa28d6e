package anju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.certificate.MatchCertificate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever matching may say has words in both languages. */
class A07_WordsTest {

    private static final List<String> REASONS = List.of(
        "wished",
        "preferred",
        "own-centre",
        "continuity",
        "travel",
        "waiting",
        "risk",
        "fair-share",
        "hard-share",
        "spare-skill",
        "dialect",
        "gender"
    );
    private static final List<String> UNMET = List.of(
        "window-passed",
        "centre-not-in-use",
        "plan-missing",
        "daily-cap",
        "outside-radius",
        "centre-closed",
        "resident-served",
        "out-of-reach",
        "no-skill",
        "no-pair",
        "refused",
        "nobody-free"
    );
    private static final List<String> FAMILY = List.of(
        "sentence",
        "join",
        "visits",
        "first-visit",
        "kilometres",
        "metres",
        "certificate"
    );

    @ParameterizedTest
    @ValueSource(strings = { "zh_CN", "en" })
    void everyRuleReasonAndSentenceHasWords(String language) throws IOException {
        Properties words = words(language);
        for (Rules.Rule rule : Rules.ALL) {
            assertThat(words.getProperty("rule." + rule.id()))
                .as(rule.id())
                .isNotBlank();
        }
        assertThat(words.getProperty("rule." + MatchCertificate.RANKED_LOWER)).isNotBlank();
        REASONS.forEach(reason ->
            assertThat(words.getProperty("reason." + reason))
                .as(reason)
                .isNotBlank()
        );
        UNMET.forEach(reason ->
            assertThat(words.getProperty("unmet." + reason))
                .as(reason)
                .isNotBlank()
        );
        FAMILY.forEach(part ->
            assertThat(words.getProperty("family." + part))
                .as(part)
                .isNotEmpty()
        );
        assertThat(words.getProperty("rule.certificate-missing")).contains("{0}");
        assertThat(words.getProperty("family.sentence")).contains("{0}").contains("{1}");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(new TreeSet<>(words("zh_CN").stringPropertyNames())).isEqualTo(
            new TreeSet<>(words("en").stringPropertyNames())
        );
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var stream = A07_WordsTest.class.getResourceAsStream("/words/rules_" + language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words;
    }
}
