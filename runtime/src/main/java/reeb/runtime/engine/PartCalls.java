package reeb.runtime.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Evaluator;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.GraphEvaluator;
import reeb.api.GraphTransform;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Part;
import reeb.api.Presenter;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.Writer;
import reeb.api.columns.ColumnTransform;
import reeb.api.columns.RowSelection;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Labels;
import reeb.api.data.MadeBy;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.api.problem.WrongResultException;
import reeb.api.scene.Scene;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.runtime.border.Due;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.ResultKind;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** Calls the parts of steps with what they take: results of other steps, files, facts about how it all came to be. */
final class PartCalls {
    private final Workflow workflow;
    private final InputWatch inputs;
    private final Results results;
    private final LearnedModels models;

    PartCalls(Workflow workflow, InputWatch inputs, Results results, LearnedModels models) {
        this.workflow = workflow;
        this.inputs = inputs;
        this.results = results;
        this.models = models;
    }

    /** Lets a part compute its step's result. */
    Result result(Step step, StepRun run) {
        checkRows(step, run);
        return switch (step.part()) {
            case Source source -> new Result.Loaded(loaded(step, source, run));
            case Trainable _
            when step.fit().isPresent() -> named(step, models.treated(step, models.taught(step, run), run));
            case Trainable learner
            when keptApart(learner, step) -> named(step, models.treated(step, models.learned(learner, step, run), run));
            case ColumnTransform transform -> new Result.Columns(columns(step, transform, run));
            case RowSelection selection -> new Result.Loaded(selected(step, selection, run));
            case Transform _ -> named(step, models.treated(step, inputs.paths(step), run));
            case Lens _ -> named(step, models.treated(step, List.of(), run));
            case Clusterer clusterer -> new Result.Clusters(labels(step, clusterer, run));
            case GraphBuilder builder -> new Result.Graph(graph(step, builder.build(results.data(taken(step)), run)));
            case GraphTransform transform ->
                new Result.Graph(graph(step, transform.transform(network(taken(step)), inputs.paths(step), run)));
            case Layout layout -> new Result.Matrix(run.positions(layout, results.graph(taken(step))));
            case RowSummary summary -> told(summary, summary.section(results.data(taken(step)), run));
            case GraphSummary summary -> told(summary, summary.section(network(taken(step)), run));
            case Evaluator evaluator ->
                new Result.Figures(new Due(evaluator).given(evaluator.evaluate(results.data(taken(step)), run)));
            case GraphEvaluator evaluator ->
                new Result.Figures(new Due(evaluator).given(evaluator.evaluate(network(taken(step)), run)));
            case Writer _, Metric _, NeighborSearch _, Cover _ ->
                throw new IllegalStateException(step.name() + " gives no result");
        };
    }

    /**
     * Names the columns of new points while what they were made of is at hand: later that may have been let go. Where a part
     * gives more or fewer names than there are columns, they have none.
     */
    private Result named(Step step, Points points) {
        Due due = new Due(step.part());
        Points _ = due.rows(points, results.points(taken(step)).rows());
        if (isForeign(step)) {
            Points _ = due.finite(points);
        }
        Result.Matrix given = new Result.Matrix(points);
        List<String> names = switch (step.part()) {
            case Transform transform -> transform.names(results.data(taken(step)), points.columns());
            case Lens lens -> lens.names(results.data(taken(step)), points.columns());
            default -> List.of();
        };
        return names.size() == points.columns() ? new Result.Matrix(points, names) : given;
    }

    private Dataset loaded(Step step, Source source, StepRun run) {
        Due due = new Due(source);
        Dataset data = due.given(source.load(inputs.paths(step), run));
        if (isForeign(step)) {
            Points _ = due.finite(data.points());
        }
        return data;
    }

    /** Tells whether no test of this repository has looked at what the part gives. */
    private static boolean isForeign(Step step) {
        return !step.type().plugin().origin().equals(InstalledPlugin.BUILT_IN);
    }

    private static Result told(Part summary, Section given) {
        return new Result.Figures(new Due(summary).given(given));
    }

    private Labels labels(Step step, Clusterer clusterer, Run run) {
        Points points = results.points(taken(step));
        return new Due(clusterer).rows(clusterer.cluster(points, run), points.rows());
    }

    private MapperGraph graph(Step step, MapperGraph given) {
        return new Due(step.part())
                .rows(given, results.rows(taken(step)).points().rows());
    }

    private Dataset selected(Step step, RowSelection selection, Run run) {
        Dataset data = results.data(taken(step));
        return data.pick(new Due(selection).given(selection.rows(data, inputs.paths(step), run)));
    }

    private Table columns(Step step, ColumnTransform transform, Run run) {
        Dataset data = results.data(taken(step));
        Table columns = new Due(transform).given(transform.columns(data, inputs.paths(step), run));
        if (columns.columns().stream()
                .anyMatch(column -> column.size() != data.points().rows())) {
            throw new WrongResultException(
                    transform,
                    "it gave columns of other rows than the " + data.points().rows() + " that it took");
        }
        columns.names().forEach(name -> Results.requireFree(step, name, data));
        return columns;
    }

    /** Tells whether what a step learns is kept beside its result; parts that read files learn with these at hand alone. */
    private boolean keptApart(Trainable learner, Step step) {
        return !learner.resultSuffices() && inputs.paths(step).isEmpty();
    }

    /** Checks that what a step looks through has the rows it takes, as far as their numbers in the sources tell. */
    private void checkRows(Step step, Run run) {
        for (String through : step.through()) {
            if (workflow.step(through).gives() == ResultKind.DATA) {
                checkRows(taken(step), results.rows(taken(step)), through, results.rows(through), run);
            }
        }
    }

    private static void checkRows(String from, Dataset rows, String through, Dataset seen, Run run) {
        if (seen.points().rows() != rows.points().rows() || seen.numbers().equals(rows.numbers())) {
            return;
        }
        String difference = difference(from, rows, through, seen);
        if (seen.numbers().isPresent() && rows.numbers().isPresent()) {
            throw new InputException(difference + "; leave the same rows out of both");
        }
        run.warn(difference + "; they are taken for the same row, as the others in turn");
    }

    /** Says at which row of as many two steps begin to differ. */
    private static String difference(String from, Dataset rows, String other, Dataset others) {
        int first = IntStream.range(0, rows.points().rows())
                .filter(row -> rows.number(row) != others.number(row))
                .findFirst()
                .orElseThrow();
        return "step '" + other + "' has row " + others.number(first) + " of its source where '" + from + "' has row "
                + rows.number(first) + " of its own";
    }

    private static String taken(Step step) {
        return step.of().getFirst();
    }

    /** Gets what is to be written, so that the time of a step is that of writing. */
    RunFolder.Writing writing(Step step, Writer writer, Run run) {
        return switch (writer) {
            case Exporter exporter -> {
                Network network = network(taken(step));
                yield output -> exporter.export(network, output, run);
            }
            case Visualizer visualizer -> {
                View view = view(taken(step));
                yield output -> visualizer.visualize(view, output, run);
            }
            case Reporter reporter -> {
                List<Evaluation> evaluations =
                        step.of().stream().map(results::evaluation).toList();
                yield output -> reporter.report(evaluations, output, run);
            }
            case Presenter presenter -> {
                Scene scene = scene(step);
                yield output -> presenter.present(scene, output, run);
            }
        };
    }

    private Scene scene(Step step) {
        requireSameRows(step);
        SequencedMap<String, View> views = new LinkedHashMap<>();
        SequencedMap<String, Network> networks = new LinkedHashMap<>();
        List<Evaluation> evaluations = new ArrayList<>();
        for (String from : step.of()) {
            switch (workflow.step(from).gives()) {
                case DATA -> views.put(from, view(from));
                case GRAPH -> networks.put(from, network(from));
                case FIGURES -> evaluations.add(results.evaluation(from));
                case POSITIONS, FILES -> throw new IllegalStateException(from + " gives nothing to show");
            }
        }
        return new Scene(workflow.name(), views, networks, evaluations);
    }

    /** Compares the rows before anything else, which asks for sources and clusters alone. */
    private void requireSameRows(Step step) {
        List<String> shown = step.of().stream()
                .filter(from -> workflow.step(from).gives() != ResultKind.FIGURES)
                .toList();
        Dataset rows = results.rows(shown.getFirst());
        for (String other : shown) {
            Dataset others = results.rows(other);
            if (!Scene.sameRows(rows, others)) {
                throw new InputException(refusal(shown.getFirst(), rows, other, others) + ", or let '" + step.name()
                        + "' take one of them alone");
            }
        }
    }

    private static String refusal(String from, Dataset rows, String other, Dataset others) {
        return rows.points().rows() == others.points().rows()
                ? difference(from, rows, other, others) + "; leave the same rows out of both"
                : "step '" + other + "' has " + others.points().rows() + " rows where '" + from + "' has "
                        + rows.points().rows() + "; make both of the same rows";
    }

    private View view(String from) {
        return new View(
                results.data(from),
                workflow.name(),
                facts(),
                steps(workflow.step(from)),
                results.snapshots(from),
                results.explained(from));
    }

    private Network network(String from) {
        MapperGraph graph = results.graph(from);
        return new Network(graph, results.rows(from), workflow.name(), facts(), steps(workflow.step(from)));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("workflow", workflow.name());
        facts.put("seed", Long.toString(workflow.seed()));
        return facts;
    }

    /** Tells how a step's result came to be: all steps before it, and what each takes where that is not the one told before. */
    private List<MadeBy> steps(Step made) {
        List<MadeBy> steps = new ArrayList<>();
        List<String> told = List.of();
        for (Step before : workflow.lineage(made)) {
            Map<String, Object> values = PartValues.of(before.part());
            if (!before.of().isEmpty() && !before.of().equals(told)) {
                values.put("of", String.join(", ", before.of()));
            }
            before.fit().ifPresent(fit -> values.put("fit", fit));
            steps.add(new MadeBy(before.name(), before.type().name(), JsonWriter.compact(values)));
            told = List.of(before.name());
        }
        return steps;
    }
}
