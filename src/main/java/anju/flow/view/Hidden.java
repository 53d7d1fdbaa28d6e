package anju.flow.view;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A text that is stored encrypted: read it where the viewer's standing allows, show its mask elsewhere. */
public final class Hidden {

    private final Supplier<String> text;
    private final UnaryOperator<String> mask;

    /** A text that is decrypted only when it is asked for. */
    public Hidden(Supplier<String> text, UnaryOperator<String> mask) {
        this.text = text;
        this.mask = mask;
    }

    /** The text itself; null where there is none. */
    public String clear() {
        return text.get();
    }

    /** What may be shown to everybody who may see the rest; null where there is no text. */
    public String masked() {
        String clear = text.get();
        return clear == null ? null : mask.apply(clear);
    }

    /** Never the text, so that no log can hold it. */
    @Override
    public String toString() {
        return "****";
    }
}
