package anju.pg.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EncryptedColumnTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern LINE = Pattern.compile(
        "^(?:create|alter) table (\\w+)|^\\s+(?:add column )?(\\w+_enc)\\s+bytea",
        Pattern.MULTILINE
    );

    @Test
    void theSchemaHasJustTheseEncryptedColumns() throws IOException {
        var inSchema = new TreeSet<String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                var table = "";
                for (var found = LINE.matcher(Files.readString(file)); found.find(); ) {
                    table = found.group(1) == null ? table : found.group(1);
                    if (found.group(2) != null) {
                        inSchema.add(table + "." + found.group(2));
                    }
                }
            }
        }
        assertThat(
            Arrays.stream(EncryptedColumn.values()).map(EncryptedColumn::column)
        ).containsExactlyInAnyOrderElementsOf(inSchema);
    }
}
