package reeb.runtime.spread;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reeb.api.Clusterer;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Selection;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.api.spread.Foldable;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

/** Does tasks: makes the parts that they name of their texts, and keeps them for the next task. */
public final class BlockWork {
    /** The name of the array that treated rows, or labels, are. */
    static final String RESULT = "result";

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
     * @throws InputException where there is no such part
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
     * @param run of the step for which it works
     * @return arrays by name
     * @throws InputException where the rows do not fit
     */
    public Map<String, Points> done(BlockTask task, Points all, Run run) {
        return switch (task.rows()) {
            case TaskRows.Range range -> done(task, all, range, run);
            case TaskRows.Groups groups -> Map.of(RESULT, labels(task, all, groups.selections(), run));
        };
    }

    private Map<String, Points> done(BlockTask task, Points all, TaskRows.Range range, Run run) {
        Points block = all.select(Rows.of(
                IntStream.range(range.first(), range.first() + range.count()).toArray()));
        return switch (task.operation()) {
            case SUM -> part(task, Foldable.class).part(block, task.state(), run);
            case TREAT -> Map.of(RESULT, model(task, run).transform(block, run));
            case LABEL -> throw new IllegalArgumentException("groups are labelled, not blocks");
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
        int[] labels = groups.stream()
                .map(group -> labels(clusterer, all, group, run))
                .flatMapToInt(found -> Arrays.stream(found.toArray()))
                .toArray();
        return Points.of(labels.length, 1, IntStream.of(labels).asDoubleStream().toArray());
    }

    private static Labels labels(Clusterer clusterer, Points all, Selection group, Run run) {
        String place = group.name() + " of " + group.rows().size() + " rows";
        Labels labels;
        try {
            labels = clusterer.cluster(all.select(group.rows()), run.in(group.name()));
        } catch (InputException problem) {
            throw new InputException("clusterer: " + place + ": " + problem.getMessage(), problem);
        }
        if (labels.size() != group.rows().size()) {
            throw new IllegalStateException("clusterer: " + place + " came back with " + labels.size() + " labels");
        }
        return labels;
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
            BlockTask task =
                    BlockTask.of(part, BlockTask.Operation.LABEL, whose, Map.of(), new TaskRows.Groups(List.of()));
            return Optional.of(step(task).part()).filter(part::equals).isPresent();
        } catch (RuntimeException _) {
            // What has no name or no text stays where it is.
            return false;
        }
    }
}
