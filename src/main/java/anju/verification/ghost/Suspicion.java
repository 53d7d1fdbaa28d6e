package anju.verification.ghost;

import java.util.List;

/** One line of the score: which signal, its points, and the arguments of its words (numbers and moments). */
public record Suspicion(Signal signal, int points, List<Object> arguments) {
    /** Copies the arguments. */
    public Suspicion {
        arguments = List.copyOf(arguments);
    }
}
