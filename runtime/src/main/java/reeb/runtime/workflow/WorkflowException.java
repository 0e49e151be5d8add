package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.runtime.parameters.FoundProblems;
import reeb.runtime.parameters.Problem;
import reeb.runtime.text.Visible;

/**
 * A workflow with mistakes: all of them, each with file, line, column, JSON pointer and the way out. The same mistake in many
 * steps is told once, with the number of further places.
 */
public final class WorkflowException extends InputException {
    private static final long serialVersionUID = 1;

    /** How many mistakes are told; a file may have more than anybody reads. */
    private static final int TOLD = 100;

    /** Collects the mistakes of a file. */
    public WorkflowException(String file, List<Problem> problems) {
        super(told(file, lines(file, problems)) + ending(file, problems.size()));
    }

    /** Gives the mistakes, each on a line. */
    public List<String> lines() {
        return String.valueOf(getMessage()).lines().toList();
    }

    private static String told(String file, List<String> lines) {
        return lines.size() <= TOLD
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, TOLD))
                        + String.format(
                                Locale.ROOT, "\n%s: and %,d more mistakes", Visible.line(file), lines.size() - TOLD);
    }

    private static String ending(String file, int problems) {
        return problems < FoundProblems.MOST
                ? ""
                : String.format(
                        Locale.ROOT,
                        "\n%s: reading ended after %,d mistakes; there may be more",
                        Visible.line(file),
                        problems);
    }

    private static List<String> lines(String file, List<Problem> problems) {
        Map<String, List<Problem>> equal = new LinkedHashMap<>();
        problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .forEach(problem -> equal.computeIfAbsent(mistake(problem), _ -> new ArrayList<>())
                        .add(problem));
        return equal.values().stream()
                .map(same -> Visible.line(file + ":" + same.getFirst()) + further(same.size() - 1))
                .toList();
    }

    /** What is alike where a mistake is made again: all but the numbers in the pointer, and the place. */
    private static String mistake(Problem problem) {
        return problem.pointer().replaceAll("/\\d+(?=/|$)", "/#") + " " + problem.message();
    }

    private static String further(int places) {
        return switch (places) {
            case 0 -> "";
            case 1 -> " (and in 1 more place)";
            default -> String.format(Locale.ROOT, " (and in %,d more places)", places);
        };
    }
}
