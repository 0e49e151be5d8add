package reeb.runtime.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import reeb.api.InputException;
import reeb.runtime.parameters.Problem;

/** A workflow with mistakes: all of them, each with file, line, column, JSON pointer and the way out. */
public final class WorkflowException extends InputException {
    private static final long serialVersionUID = 1;

    /** Collects the mistakes of a file. */
    public WorkflowException(String file, List<Problem> problems) {
        super(problems.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .map(problem -> file + ":" + problem)
                .distinct()
                .collect(Collectors.joining("\n")));
    }
}
