package reeb.runtime.spread;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reeb.api.Clusterer;
import reeb.api.Lens;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Selection;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

/** Does tasks: makes the parts that they name of their texts, and keeps them for the next task. */
public final class BlockWork {
    /** The name of the array that treated rows, or labels, are. */
    public static final String RESULT = "result";

    private final Catalog catalog;
    private final Map<String, Step> steps = new ConcurrentHashMap<>();

    /** What has been made ready for the rows of many tasks. */
    private volatile @Nullable Ready ready;

    private record Ready(String part, Map<String, Points> state, Model model) {
        @SuppressWarnings("ReferenceEquality") // whoever gives out tasks gives those of one state the same object
        boolean serves(BlockTask task) {
            return part.equals(task.part()) && state == task.state();
        }
    }

    /** Knows the parts there are. */
    public BlockWork(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Makes a step of the part that a task names, with the name of the step for which it works.
     *
     * @throws reeb.api.problem.InputException where there is no such part
     */
    public Step step(BlockTask task) {
        return steps.computeIfAbsent(task.step() + "\n" + task.part(), _ -> {
            Step alone = LoneStep.of(catalog, task.part(), "step '" + task.step() + "'");
            return Step.alone(task.step(), alone.type(), alone.part());
        });
    }

    /**
     * Does a task.
     *
     * @param all rows, of which the task names some
     * @param inputs files that the part reads
     * @param run of the step for which it works
     * @return arrays by name
     * @throws reeb.api.problem.InputException where the rows do not fit
     */
    public Map<String, Points> done(BlockTask task, Dataset all, List<Path> inputs, Run run) {
        return switch (task.rows()) {
            case TaskRows.Range range -> done(task, all, inputs, range, run);
            case TaskRows.Groups groups -> Map.of(RESULT, labels(task, all.points(), groups.selections(), run));
        };
    }

    private Map<String, Points> done(BlockTask task, Dataset all, List<Path> inputs, TaskRows.Range range, Run run) {
        Rows rows = Rows.of(
                IntStream.range(range.first(), range.first() + range.count()).toArray());
        return switch (task.operation()) {
            case SUM -> part(task, Foldable.class).part(all.points().select(rows), task.state(), run);
            case TREAT -> Map.of(RESULT, model(task, run).transform(all.points().select(rows), run));
            case TREAT_APART -> Map.of(RESULT, apart(part(task, Part.class), all.pick(rows), inputs, run));
            case LABEL -> throw new IllegalArgumentException("groups are labelled, not blocks");
        };
    }

    /** Treats rows by a part that learns nothing. */
    static Points apart(Part part, Dataset rows, List<Path> inputs, Run run) {
        return switch (part) {
            case Transform transform -> transform.transform(rows, inputs, run);
            case Lens lens -> lens.view(rows, run);
            default -> throw new IllegalArgumentException(part + " does not treat rows");
        };
    }

    private Model model(BlockTask task, Run run) {
        Ready last = ready;
        if (last == null || !last.serves(task)) {
            last = new Ready(
                    task.part(),
                    task.state(),
                    part(task, Trainable.class).restore(task.state()).prepared(run));
            ready = last;
        }
        return last.model();
    }

    /** Gives the labels of one group after the other, as one column. */
    private Points labels(BlockTask task, Points all, List<Selection> groups, Run run) {
        Clusterer clusterer = part(task, Clusterer.class);
        double[] labels = groups.stream()
                .map(group -> clusterer.cluster(all, group, run))
                .flatMapToInt(found -> Arrays.stream(found.toArray()))
                .asDoubleStream()
                .toArray();
        return Points.of(labels.length, 1, labels);
    }

    private <T> T part(BlockTask task, Class<T> kind) {
        Part part = step(task).part();
        if (!kind.isInstance(part)) {
            throw new IllegalArgumentException(task.part() + " cannot " + task.operation());
        }
        return kind.cast(part);
    }

    /** Tells whether a part can be made again of its text, as it is. */
    boolean knows(Part part, Backend.Whose whose) {
        try {
            TaskRows none = new TaskRows.Groups(List.of());
            return BlockTask.of(part, BlockTask.Operation.LABEL, whose, Map.of(), Stream.of(none)).stream()
                    .allMatch(task -> step(task).part().equals(part));
        } catch (RuntimeException _) {
            // What has no name or no text stays where it is.
            return false;
        }
    }
}
