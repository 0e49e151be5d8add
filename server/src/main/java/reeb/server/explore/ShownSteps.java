package reeb.server.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import reeb.api.data.Dataset;
import reeb.api.scene.Scene;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Step;

/**
 * Chooses what of a workflow's results is shown on one page: all maps, which are data of two columns; the features that the first
 * graph was built of; what was clustered or told more of, for the columns; all graphs; and what summaries tell. Rows that are not those of the first graph, or else of
 * the last map, cannot stand on the same page.
 */
public final class ShownSteps {
    private static final int PLANE = 2;

    private final List<Step> steps;
    private final Function<Step, Optional<Dataset>> rows;

    private ShownSteps(List<Step> steps, Function<Step, Optional<Dataset>> rows) {
        this.steps = List.copyOf(steps);
        this.rows = rows;
    }

    /**
     * Chooses steps.
     *
     * @param steps of a workflow
     * @param rows gives the rows of a step that gives data, a graph or figures, where its result is still there
     * @return names of steps, in the order in which the page is to show them; none where there is neither a map nor a graph
     */
    public static List<String> of(List<Step> steps, Function<Step, Optional<Dataset>> rows) {
        return new ShownSteps(steps, rows).chosen();
    }

    private List<String> chosen() {
        List<Step> graphs = giving(ResultKind.GRAPH)
                .filter(step -> rows.apply(step).isPresent())
                .toList();
        List<Step> maps = giving(ResultKind.DATA).filter(this::isMap).toList();
        Optional<Dataset> first = Stream.concat(graphs.stream(), maps.reversed().stream())
                .findFirst()
                .flatMap(rows);
        if (first.isEmpty()) {
            return List.of();
        }
        List<Step> wanted = new ArrayList<>(maps);
        graphs.stream().findFirst().map(this::builtOf).ifPresent(wanted::add);
        giving(ResultKind.DATA).filter(Step::addsColumns).forEach(wanted::add);
        wanted.addAll(graphs);
        giving(ResultKind.FIGURES).filter(ShownSteps::isTold).forEach(wanted::add);
        Predicate<Step> fits = step -> rows.apply(step)
                .filter(other -> Scene.sameRows(first.get(), other))
                .isPresent();
        Set<String> chosen = new LinkedHashSet<>();
        wanted.stream().filter(fits).map(Step::name).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private Stream<Step> giving(ResultKind kind) {
        return steps.stream().filter(step -> step.gives() == kind);
    }

    private static boolean isTold(Step step) {
        return step.part() instanceof RowSummary || step.part() instanceof GraphSummary;
    }

    private boolean isMap(Step step) {
        return rows.apply(step).filter(data -> data.points().columns() == PLANE).isPresent();
    }

    /** Gives the step whose points a graph was built of. */
    private Step builtOf(Step graph) {
        Step step = graph;
        while (step.gives() == ResultKind.GRAPH) {
            step = step(step.of().getFirst());
        }
        return step;
    }

    private Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
