package reeb.plugins.figures.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.api.data.Evaluation;
import reeb.api.problem.InputException;

/**
 * Which evaluations are shown as one, by their mean: those of steps whose names begin alike and go on with a number, such as
 * {@code umap-1}, {@code umap-2} and {@code umap-3} for the beginning {@code umap-}. All others stand for themselves, whatever
 * their names: a number may as well be a setting.
 *
 * @param beginnings of the names of steps to average
 */
record Averages(List<String> beginnings) {
    Averages {
        beginnings = List.copyOf(beginnings);
    }

    /**
     * Checks that each beginning is that of some step.
     *
     * @throws InputException where no step has a name of that kind
     */
    void check(List<String> steps) {
        for (String beginning : beginnings) {
            if (steps.stream().noneMatch(step -> goesOn(beginning, step))) {
                throw new InputException("average: no step has a name of '" + beginning
                        + "' and a number; the steps are " + String.join(", ", steps));
            }
        }
    }

    /** Gathers evaluations under the names to show, in the order in which the first of each come. */
    Map<String, List<Evaluation>> groups(List<Evaluation> evaluations) {
        Map<String, List<Evaluation>> groups = evaluations.stream()
                .collect(Collectors.groupingBy(this::beginning, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Evaluation>> named = new LinkedHashMap<>();
        groups.forEach((beginning, members) -> named.put(shown(beginning, members), members));
        return named;
    }

    private String beginning(Evaluation evaluation) {
        return beginnings.stream()
                .filter(beginning -> goesOn(beginning, evaluation.name()))
                .findFirst()
                .orElse(evaluation.name());
    }

    private static boolean goesOn(String beginning, String name) {
        return name.startsWith(beginning) && name.substring(beginning.length()).matches("[0-9]+");
    }

    /** Gives a group's name: that of its only step, or what the names begin with, and of how many steps it is the mean. */
    private static String shown(String beginning, List<Evaluation> members) {
        if (members.size() == 1) {
            return members.getFirst().name();
        }
        String stem = beginning.replaceFirst("[-_]+$", "");
        return (stem.isEmpty() ? "steps" : stem) + " (mean of " + members.size() + ")";
    }
}
