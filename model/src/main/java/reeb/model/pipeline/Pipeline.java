package reeb.model.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.columns.RowSelection;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.model.known.KnownRows;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * What is done to rows before their nodes are found.
 *
 * @param workflow the steps, the first of which loads rows
 * @param stages those that treat rows, each after those it takes
 * @param features the step whose points are compared with those of the known rows
 * @param lens the step that gives lens values; empty where new rows get none
 */
public record Pipeline(Workflow workflow, List<Stage> stages, String features, Optional<String> lens) {
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /**
     * What has become of rows.
     *
     * @param features n x d, in the form in which the known rows are kept
     * @param lens n x k lens values; empty where rows get none
     */
    public record Treated(Points features, Optional<Points> lens) {}

    /**
     * Treats rows.
     *
     * @param fresh n rows as a source gives them
     * @param known the rows that the model knows
     * @param runs gives the run of a step
     * @throws reeb.api.problem.InputException where they are rows of another kind
     */
    public Treated treat(Dataset fresh, KnownRows known, Runs runs) {
        Map<String, Dataset> done = new HashMap<>();
        done.put(workflow.steps().getFirst().name(), fresh);
        for (Stage stage : stages) {
            Step step = stage.step();
            Run run = runs.of(step, name -> points(done, name));
            Dataset taken = taken(done, step);
            if (stage.known().isPresent()) {
                taken = taken.with(known.seen(taken.points(), run));
            }
            done.put(step.name(), treated(stage, taken, run));
        }
        Dataset seen = dataset(done, features);
        Run run = runs.of(workflow.steps().getFirst(), name -> points(done, name));
        return new Treated(known.seen(seen.points(), run), lens.map(name -> points(done, name)));
    }

    private static Dataset treated(Stage stage, Dataset taken, Run run) {
        if (stage.learned().isPresent()) {
            return named(stage.step(), taken, stage.learned().get().transform(taken, run));
        }
        return switch (stage.step().part()) {
            // What rows it has learned from is no matter of those that come later.
            case RowSelection _ -> taken;
            case Transform transform -> named(stage.step(), taken, transform.transform(taken, stage.files(), run));
            case Lens lens -> named(stage.step(), taken, lens.view(taken, run));
            default -> taken;
        };
    }

    private static Dataset named(Step step, Dataset taken, Points points) {
        List<String> names = switch (step.part()) {
            case Transform transform -> transform.names(taken, points.columns());
            case Lens lens -> lens.names(taken, points.columns());
            default -> List.of();
        };
        Dataset given = taken.with(points);
        return names.size() == points.columns() ? given.named(names) : given;
    }

    private static Dataset taken(Map<String, Dataset> done, Step step) {
        return step.part() instanceof Source
                ? dataset(done, step.name())
                : dataset(done, step.of().getFirst());
    }

    private static Points points(Map<String, Dataset> done, String step) {
        return dataset(done, step).points();
    }

    private static Dataset dataset(Map<String, Dataset> done, String step) {
        Dataset found = done.get(step);
        if (found == null) {
            throw new IllegalStateException("the model has no step '" + step + "' before it is asked for");
        }
        return found;
    }
}
