package anju.city.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ImportWordsTest {

    private static final Pattern SAID = Pattern.compile(
        "(?:wrong|problem)\\((?:[^()]*(?:\\([^()]*\\))?[^()]*,\\s*)?\"([a-z-]+)\"|RowProblem\\([^\"]*\"([a-z-]+)\"|\"(not-an?-[a-z-]+)\""
    );

    @Test
    void everyReasonAndColumnHasWordsInBothLanguages() throws IOException {
        var keys = new TreeSet<String>();
        for (var folder : new String[] { "sheet", "register", "" }) {
            try (var files = Files.list(Path.of("src/main/java/anju/city", folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    for (var said = SAID.matcher(Files.readString(file)); said.find(); ) {
                        for (int group = 1; group <= said.groupCount(); group++) {
                            if (said.group(group) != null) {
                                keys.add("import." + said.group(group));
                            }
                        }
                    }
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        for (Column column : Column.values()) {
            keys.add("import.column." + column.word());
        }
        for (ImportWords words : new ImportWords[] { ImportWords.ZH, ImportWords.EN }) {
            assertThat(keys).allSatisfy(key -> assertThat(words.has(key)).as(key).isTrue());
        }
    }

    @Test
    void aCodeIsUnderstoodInBothLanguages() {
        for (var said : new String[] { "care-worker", "养老护理员", "Care Worker" }) {
            assertThat(ImportWords.code("qualification.", said)).isEqualTo("care-worker");
        }
        assertThat(ImportWords.code("qualification.", "magician")).isNull();
    }
}
