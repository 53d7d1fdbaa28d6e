package anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents name is there: a class or package in backticks, and the target of a link. */
class DocsTest {

    private static final Pattern CODE = Pattern.compile(
        "`([a-z]+(?:[./][a-z]+)*[./][A-Z]\\w+)(?:\\.[a-z]\\w*)?(?:\\.java)?`"
    );
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final List<Path> ROOTS = List.of(
        Path.of("src/main/java/anju"),
        Path.of("src/test/java/anju"),
        Path.of("src/main/java"),
        Path.of("src/test/java")
    );

    @Test
    void everyClassThatTheArchitectureNamesExists() throws IOException {
        var text = Files.readString(Path.of("docs/ARCHITECTURE.md"));
        List<String> missing = new ArrayList<>();
        var found = CODE.matcher(text);
        var named = 0;
        while (found.find()) {
            named++;
            var file = found.group(1).replace('.', '/') + ".java";
            if (ROOTS.stream().noneMatch(root -> Files.exists(root.resolve(file)))) missing.add(found.group());
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(10);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (var docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (var document : documents) {
            var found = LINK.matcher(Files.readString(document));
            while (found.find()) {
                if (!Files.exists(document.resolveSibling(found.group(1)))) broken.add(
                    document + ": " + found.group(1)
                );
            }
        }
        assertThat(broken).isEmpty();
    }
}
