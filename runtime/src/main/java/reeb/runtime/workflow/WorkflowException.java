package reeb.runtime.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import reeb.api.InputException;
import reeb.runtime.parameters.Problem;

/** A workflow with mistakes: all of them, each with file, line, column, JSON pointer and the way out. */
public final class WorkflowException extends InputException {
    private static final long serialVersionUID = 1;

    /** How many mistakes are told; a file may have more than anybody reads. */
    private static final int TOLD = 100;

    /** Collects the mistakes of a file. */
    public WorkflowException(String file, List<Problem> problems) {
        super(told(file, lines(file, problems)));
    }

    private static String told(String file, List<String> lines) {
        return lines.size() <= TOLD
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, TOLD))
                        + String.format(Locale.ROOT, "\n%s: and %,d more mistakes", file, lines.size() - TOLD);
    }

    private static List<String> lines(String file, List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .map(problem -> file + ":" + problem)
                .distinct()
                .toList();
    }
}
