package reeb.runtime.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import reeb.api.Model;
import reeb.api.NeighborSearch;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Trainable;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.Writer;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.store.Result;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** Calls the parts of steps with what they take: results of other steps, files, facts about how it all came to be. */
final class PartCalls {
    private final Workflow workflow;
    private final InputWatch inputs;
    private final Results results;

    PartCalls(Workflow workflow, InputWatch inputs, Results results) {
        this.workflow = workflow;
        this.inputs = inputs;
        this.results = results;
    }

    /** Lets a part compute its step's result. */
    Result result(Step step, Run run) {
        return switch (step.part()) {
            case Source source -> new Result.Loaded(source.load(inputs.paths(step), run));
            case Trainable learner when step.fit().isPresent() -> new Result.Matrix(fitted(learner, step, run));
            case Transform transform ->
                new Result.Matrix(transform.transform(results.data(taken(step)), inputs.paths(step), run));
            case Lens lens -> new Result.Matrix(lens.view(results.data(taken(step)), run));
            case Clusterer clusterer -> new Result.Clusters(clusterer.cluster(results.points(taken(step)), run));
            case GraphBuilder builder -> new Result.Graph(builder.build(results.data(taken(step)), run));
            case GraphTransform transform ->
                new Result.Graph(transform.transform(network(step), inputs.paths(step), run));
            case Layout layout -> new Result.Matrix(layout.place(results.graph(taken(step)), run));
            case Evaluator evaluator -> new Result.Figures(evaluator.evaluate(results.data(taken(step)), run));
            case GraphEvaluator evaluator -> new Result.Figures(evaluator.evaluate(network(step), run));
            case Writer _, Metric _, NeighborSearch _, Cover _ ->
                throw new IllegalStateException(step.name() + " gives no result");
        };
    }

    /** Treats the rows of one step as those of another have taught. */
    private Points fitted(Trainable learner, Step step, Run run) {
        return model(learner, step, run).transform(results.points(taken(step)), run);
    }

    /** Learns from a step's rows; where the step is this very part's, from what it has learned already. */
    private Model model(Trainable learner, Step step, Run run) {
        Step teacher = workflow.step(step.fit().orElseThrow());
        if (teacher.part().equals(step.part()) && teacher.fit().isEmpty()) {
            return learner.trained(results.data(taken(teacher)), results.points(teacher.name()), run);
        }
        return learner.train(results.data(teacher.name()), run);
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

    /** Tells how a step's result came to be. */
    private Map<String, String> facts(Step made) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("workflow", workflow.name());
        facts.put("seed", Long.toString(workflow.seed()));
        for (Step before : workflow.lineage(made)) {
            Map<String, Object> values = PartValues.of(before.part());
            before.fit().ifPresent(fit -> values.put("fit", fit));
            facts.put(before.name(), JsonWriter.compact(values));
        }
        return facts;
    }
}
