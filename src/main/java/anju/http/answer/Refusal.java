package anju.http.answer;

import anju.value.Problem;
import java.util.List;

/** A request that ends here with a problem; it costs no stack trace, for it is no surprise. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient ProblemDocument problem;

    /** Ends the request with that problem. */
    public Refusal(ProblemDocument problem) {
        super(problem.kind().word(), null, false, false);
        this.problem = problem;
    }

    /** Ends the request with the usual words of that kind. */
    public static Refusal of(ProblemDocument.Kind kind) {
        return new Refusal(ProblemDocument.of(kind));
    }

    /** Ends the request with everything that is wrong with its input. */
    public static Refusal invalid(List<Problem> fields) {
        return new Refusal(ProblemDocument.invalid(fields));
    }

    /** What to tell the caller. */
    public ProblemDocument problem() {
        return problem;
    }
}
