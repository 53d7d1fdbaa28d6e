package anju.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import anju.command.console.ConsoleWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsAreListedTest {

    @Test
    void theReadmeHasTheTableThatTheCommandPrints() throws IOException {
        var readme = Files.readString(Path.of("README.md")).lines().toList();
        assertThat(readme)
            .as("paste what `anju settings` prints")
            .containsAll(SettingsTable.rows(ConsoleWords.in(Locale.ENGLISH)));
    }

    @Test
    void theFileOfSettingsShowsEachWithItsDefault() throws IOException {
        var file = Files.readString(Path.of("config", "anju.properties")).lines().toList();
        for (var setting : AllSettings.ALL) assertThat(file).contains("#" + setting.name() + "=" + setting.byDefault());
    }

    @Test
    void everyDefaultIsAllowedAndEverySettingHasWords() {
        for (var language : new Locale[] { Locale.ENGLISH, Locale.CHINA }) {
            var rows = SettingsTable.rows(ConsoleWords.in(language));
            assertThat(rows)
                .hasSize(AllSettings.ALL.size() + 2)
                .noneMatch(it -> it.contains("{0}"));
        }
        for (var setting : AllSettings.ALL) {
            if (!setting.byDefault().isEmpty()) assertThat(
                setting.allowed().reader().apply(setting.byDefault())
            ).isNotNull();
        }
    }

    @Test
    void noTwoSettingsShareAName() {
        assertThat(AllSettings.ALL).extracting(Setting::variable).doesNotHaveDuplicates();
    }
}
