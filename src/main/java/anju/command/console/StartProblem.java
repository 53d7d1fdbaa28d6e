package anju.command.console;

import anju.value.Problem;
import java.util.List;

/** What keeps Anju from starting; the console says each problem in one line, and what to do. */
public final class StartProblem extends RuntimeException {

    private final transient List<Problem> problems;

    /** Everything that is wrong, at once. */
    public StartProblem(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** One problem by the key of its words and what stands in their gaps. */
    public static StartProblem of(String key, Object... gaps) {
        return new StartProblem(List.of(Problem.of("", key, gaps)));
    }

    /** All of them. */
    public List<Problem> problems() {
        return problems;
    }
}
