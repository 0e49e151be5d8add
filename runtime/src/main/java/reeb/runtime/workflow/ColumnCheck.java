package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import reeb.api.Source;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.parameters.ColumnUse;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.parameters.Problem;
import reeb.toolkit.nodes.NodeFields;
import reeb.toolkit.query.QueryNames;

/**
 * Finds names of columns that no source has, before anything is computed.
 *
 * <p>Where rows come from a source as they are, every name must be one of its columns. Where other steps stand between, which may
 * have given features or nodes names of their own, a name is taken for a slip where it is near to that of a column.
 */
public final class ColumnCheck {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** What queries and parameters call a row's number. */
    private static final String ROW = "row";

    private final Workflow workflow;
    private final Function<Step, List<String>> columns;
    private final Map<String, List<String>> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ColumnCheck(Workflow workflow, Function<Step, List<String>> columns) {
        this.workflow = workflow;
        this.columns = columns;
    }

    /**
     * Checks all steps.
     *
     * @param columns tells the columns of a source's step; none where they are not known
     * @return a mistake for each wrong name, in the order of the steps
     */
    public static List<Problem> of(Workflow workflow, Function<Step, List<String>> columns) {
        ColumnCheck check = new ColumnCheck(workflow, columns);
        workflow.steps().forEach(check::check);
        return check.problems;
    }

    private void check(Step step) {
        WrittenSteps.Written written = workflow.written().steps().get(step.name());
        if (written != null) {
            ColumnUse.of(step.part(), written.json(), written.pointer()).forEach(use -> check(step, use));
        }
    }

    private void check(Step step, ColumnUse use) {
        if (!use.kind().query()) {
            check(step, use, use.text());
            return;
        }
        try {
            QueryNames.of(use.text()).forEach(name -> check(step, use, name));
        } catch (InputException e) {
            problems.add(new Problem(use.place(), use.pointer(), String.valueOf(e.getMessage())));
        }
    }

    private void check(Step step, ColumnUse use, String name) {
        List<String> there = known(step);
        if (there.isEmpty() || there.contains(name) || allowed(step, name)) {
            return;
        }
        boolean certain = !use.kind().nodes() && plain(step);
        if (certain || slip(name, there)) {
            problems.add(new Problem(use.place(), use.pointer(), Nearest.noColumn(name, there)));
        }
    }

    /** Lists the columns of all sources that a step's rows come from; none where those of one are not known. */
    private List<String> known(Step step) {
        Set<String> all = new LinkedHashSet<>();
        for (Step source : workflow.lineage(step)) {
            if (source.part() instanceof Source) {
                List<String> ofSource = known.computeIfAbsent(source.name(), _ -> columns.apply(source));
                if (ofSource.isEmpty()) {
                    return List.of();
                }
                all.addAll(ofSource);
            }
        }
        return List.copyOf(all);
    }

    /** Tells whether a step is a source or takes the rows of one as they are. */
    private boolean plain(Step step) {
        return step.part() instanceof Source
                || (!step.of().isEmpty()
                        && step.of().stream()
                                .allMatch(before -> workflow.step(before).part() instanceof Source));
    }

    /** Tells whether a name means something else than a column: a row, a node, a step's result, or what another step names so. */
    private boolean allowed(Step step, String name) {
        return name.equals(ROW)
                || NodeFields.reserved(name)
                || workflow.steps().stream().anyMatch(other -> other.name().equals(name))
                || workflow.lineage(step).stream()
                        .filter(before -> !before.equals(step) && !(before.part() instanceof Source))
                        .anyMatch(before -> PartValues.texts(before.part()).contains(name));
    }

    /** Tells whether a name is near to that of a column, and not by another number alone, as those of a series are. */
    private static boolean slip(String name, List<String> columns) {
        return Nearest.meant(name, columns).stream()
                .anyMatch(column -> !DIGITS.matcher(column)
                        .replaceAll("0")
                        .equals(DIGITS.matcher(name).replaceAll("0")));
    }
}
