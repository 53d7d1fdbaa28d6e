package anju.command;

import anju.command.console.ConsoleWords;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** The words of the help as picocli asks for them: {@code anju.serve.port} for that option of that command. */
final class HelpWords extends ResourceBundle {

    private final ConsoleWords words;

    HelpWords(ConsoleWords words) {
        this.words = words;
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.has(key) ? words.of(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys());
    }
}
