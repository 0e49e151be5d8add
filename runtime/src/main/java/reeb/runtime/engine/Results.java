package reeb.runtime.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Clusterer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Snapshot;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.runtime.store.Kept;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * The results of a run as steps take them: features of one step with the rows' columns and images of another.
 *
 * <p>A transform's or a lens's result is only its points, or only columns; all else is that of the step it took.
 */
final class Results {
    private final Workflow workflow;
    private final Function<Step, Kept> make;
    private final Map<String, Kept> made = new HashMap<>();

    /**
     * Begins with none.
     *
     * @param make reads or computes a step's result when it is first asked for
     */
    Results(Workflow workflow, Function<Step, Kept> make) {
        this.workflow = workflow;
        this.make = make;
    }

    Result of(String step) {
        return kept(step).result();
    }

    /** A step's result, with what was said of it. */
    Kept kept(String step) {
        Kept kept = made.get(step);
        if (kept == null) {
            kept = make.apply(workflow.step(step));
            made.put(step, kept);
        }
        return kept;
    }

    /** Where the points a step gives were on the way. */
    List<Snapshot> snapshots(String step) {
        Kept kept = kept(step);
        return workflow.step(step).addsColumns() ? snapshots(taken(step)) : kept.snapshots();
    }

    /**
     * The shares of the variance that the features of a step explain; empty where it told none, or told them of what a step of the same
     * part had left of the data, as one of principal components does of others.
     */
    List<Double> explained(String step) {
        if (workflow.step(step).addsColumns()) {
            return explained(taken(step));
        }
        String part = workflow.step(step).type().name();
        return before(step).anyMatch(one -> workflow.step(one).type().name().equals(part))
                ? List.of()
                : kept(step).notes().figures().getOrDefault(View.EXPLAINED_VARIANCE, List.of());
    }

    /** The steps before a step, each of which takes the points of the one before it. */
    private Stream<String> before(String step) {
        return Stream.iterate(
                        workflow.step(step).of(),
                        of -> !of.isEmpty(),
                        of -> workflow.step(of.getFirst()).of())
                .map(List::getFirst);
    }

    /** Lets a result go that no later step will ask for. */
    void release(String step) {
        made.remove(step);
    }

    boolean has(String step) {
        return made.containsKey(step);
    }

    /** The points a step gives. */
    Points points(String step) {
        return switch (of(step)) {
            case Result.Loaded loaded -> loaded.data().points();
            case Result.Matrix matrix -> matrix.points();
            case Result.Clusters _, Result.Columns _ -> points(taken(step));
            case Result.Graph graph -> graph.graph().lens();
            case Result.Figures _, Result.Neighbors _, Result.Learned _ ->
                throw new IllegalStateException(step + " gives no points");
        };
    }

    MapperGraph graph(String step) {
        if (of(step) instanceof Result.Graph graph) {
            return graph.graph();
        }
        throw new IllegalStateException("step " + step + " gives no graph");
    }

    Evaluation evaluation(String step) {
        if (of(step) instanceof Result.Figures figures) {
            return new Evaluation(step, figures.table(), figures.section());
        }
        throw new IllegalStateException("step " + step + " gives no figures");
    }

    /** The points of a step, by name where it names them, with the columns and images of its rows. */
    Dataset data(String step) {
        return rows(step).with(points(step)).named(features(step));
    }

    /** The names of the points' columns, where they have any. */
    private List<String> features(String step) {
        return switch (of(step)) {
            case Result.Loaded loaded -> loaded.data().features();
            case Result.Matrix matrix -> matrix.names();
            case Result.Clusters _, Result.Columns _ -> features(taken(step));
            case Result.Graph _, Result.Figures _, Result.Neighbors _, Result.Learned _ -> List.of();
        };
    }

    /** The rows as their source loaded them, with the clusters, their scores, and other columns of later steps. */
    Dataset rows(String step) {
        Step found = workflow.step(step);
        return switch (found.type().kind()) {
            case SOURCE -> ((Result.Loaded) of(step)).data();
            case CLUSTERER -> with(found, clusters(found, ((Result.Clusters) of(step)).labels()));
            case TRANSFORM -> transformed(found);
            case LENS,
                    GRAPH_BUILDER,
                    GRAPH_TRANSFORM,
                    LAYOUT,
                    EVALUATOR,
                    GRAPH_EVALUATOR,
                    EXPORTER,
                    VISUALIZER,
                    REPORTER,
                    PRESENTER -> rows(taken(step));
            case METRIC, NEIGHBOR_SEARCH, COVER -> throw new IllegalStateException(step + " is no step");
        };
    }

    private Dataset transformed(Step step) {
        if (step.selectsRows()) {
            return ((Result.Loaded) of(step.name())).data();
        }
        return step.addsColumns()
                ? with(step, ((Result.Columns) of(step.name())).table().columns())
                : rows(taken(step.name()));
    }

    private static List<Column> clusters(Step step, Labels labels) {
        List<String> names = IntStream.range(0, labels.clusters())
                .mapToObj(Integer::toString)
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column.Categories(step.name(), labels.toArray(), names));
        labels.strengths().ifPresent(values -> columns.add(new Column.Numbers(step.name() + "-strength", values)));
        labels.outliers().ifPresent(values -> columns.add(new Column.Numbers(step.name() + "-outlier", values)));
        return columns;
    }

    /** Puts a step's columns before those of the rows that it takes. */
    private Dataset with(Step step, List<Column> added) {
        Dataset data = rows(taken(step.name()));
        added.forEach(column -> requireFree(step, column.name(), data));
        List<Column> columns = new ArrayList<>(added);
        columns.addAll(data.table().columns());
        return data.with(new Table(columns));
    }

    /** Refuses a clusterer that has the name of a column of its rows, before it finds clusters. */
    void requireFreeName(Step clusterer) {
        requireFree(clusterer, clusterer.name(), rows(taken(clusterer.name())));
    }

    /** Refuses columns that would take the place of those that the rows have. */
    static void requireFree(Step step, String column, Dataset data) {
        if (data.table().column(column).isPresent()) {
            throw new InputException("step '" + step.name() + "': "
                    + (step.part() instanceof Clusterer
                            ? "its clusters would take the place of the column '" + column
                                    + "' of the data; rename the step"
                            : "the rows have a column '" + column
                                    + "' already; let the step call its column otherwise"));
        }
    }

    private String taken(String step) {
        return workflow.step(step).of().getFirst();
    }
}
