package reeb.runtime.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.Writer;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
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
            case Source source -> new Result.Loaded(source.load(inputs.paths(step), run));
            case Trainable _
            when step.fit().isPresent() ->
                named(step, models.taught(step, run).transform(results.points(taken(step)), run));
            case Trainable learner
            when keptApart(learner, step) ->
                named(step, models.learned(learner, step, run).transform(results.points(taken(step)), run));
            case Transform transform ->
                named(step, transform.transform(results.data(taken(step)), inputs.paths(step), run));
            case Lens lens -> named(step, lens.view(results.data(taken(step)), run));
            case Clusterer clusterer -> new Result.Clusters(clusterer.cluster(results.points(taken(step)), run));
            case GraphBuilder builder -> new Result.Graph(builder.build(results.data(taken(step)), run));
            case GraphTransform transform ->
                new Result.Graph(transform.transform(network(step), inputs.paths(step), run));
            case Layout layout -> new Result.Matrix(run.positions(layout, results.graph(taken(step))));
            case Evaluator evaluator -> new Result.Figures(evaluator.evaluate(results.data(taken(step)), run));
            case GraphEvaluator evaluator -> new Result.Figures(evaluator.evaluate(network(step), run));
            case Writer _, Metric _, NeighborSearch _, Cover _ ->
                throw new IllegalStateException(step.name() + " gives no result");
        };
    }

    /**
     * Names the columns of new points while what they were made of is at hand: later that may have been let go. Where a part
     * gives more or fewer names than there are columns, they have none.
     */
    private Result named(Step step, Points points) {
        Result.Matrix given = new Result.Matrix(points);
        List<String> names = switch (step.part()) {
            case Transform transform -> transform.names(results.data(taken(step)), points.columns());
            case Lens lens -> lens.names(results.data(taken(step)), points.columns());
            default -> List.of();
        };
        return names.size() == points.columns() ? new Result.Matrix(points, names) : given;
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
        int count = rows.points().rows();
        if (seen.points().rows() != count || seen.numbers().equals(rows.numbers())) {
            return;
        }
        int first = IntStream.range(0, count)
                .filter(row -> rows.number(row) != seen.number(row))
                .findFirst()
                .orElseThrow();
        String difference = "step '" + through + "' has row " + seen.number(first) + " of its source where '" + from
                + "' has row " + rows.number(first) + " of its own";
        if (seen.numbers().isPresent() && rows.numbers().isPresent()) {
            throw new InputException(difference + "; leave the same rows out of both");
        }
        run.warn(difference + "; they are taken for the same row, as the others in turn");
    }

    private static String taken(Step step) {
        return step.of().getFirst();
    }

    /** Gets what is to be written, so that the time of a step is that of writing. */
    RunFolder.Writing writing(Step step, Writer writer, Run run) {
        return switch (writer) {
            case Exporter exporter -> {
                Network network = network(step);
                yield output -> exporter.export(network, output, run);
            }
            case Visualizer visualizer -> {
                String from = taken(step);
                View view = new View(
                        results.data(from), workflow.name(), facts(workflow.step(from)), results.snapshots(from));
                yield output -> visualizer.visualize(view, output, run);
            }
            case Reporter reporter -> {
                List<Evaluation> evaluations = step.of().stream()
                        .map(from -> new Evaluation(from, results.figures(from)))
                        .toList();
                yield output -> reporter.report(evaluations, output, run);
            }
        };
    }

    private Network network(Step step) {
        String graphStep = taken(step);
        MapperGraph graph = results.graph(graphStep);
        return new Network(graph, results.rows(graphStep), workflow.name(), facts(workflow.step(graphStep)));
    }

    /** Tells how a step's result came to be: all steps before it, and what each takes where that is not the one told before. */
    private Map<String, String> facts(Step made) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("workflow", workflow.name());
        facts.put("seed", Long.toString(workflow.seed()));
        List<String> told = List.of();
        for (Step before : workflow.lineage(made)) {
            Map<String, Object> values = PartValues.of(before.part());
            if (!before.of().isEmpty() && !before.of().equals(told)) {
                values.put("of", String.join(", ", before.of()));
            }
            before.fit().ifPresent(fit -> values.put("fit", fit));
            facts.put(before.name(), JsonWriter.compact(values));
            told = List.of(before.name());
        }
        return facts;
    }
}
