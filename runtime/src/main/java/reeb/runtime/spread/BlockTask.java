package reeb.runtime.spread;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reeb.api.Part;
import reeb.api.data.Points;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;

/**
 * What is to be done to some rows: texts, numbers and arrays alone, so that it may be done in another process, by whoever has the same
 * parts.
 *
 * @param part its name and its parameters, as JSON of a workflow
 * @param operation what it is asked to do
 * @param step for which it works
 * @param seed of the workflow
 * @param state what it is given beside the rows, as arrays by name
 * @param rows to which it is done
 */
public record BlockTask(
        String part, Operation operation, String step, long seed, Map<String, Points> state, TaskRows rows) {
    /** What a part can do to rows. */
    public enum Operation {
        /** Sum a block up, as {@link reeb.api.spread.Foldable#part} does. */
        SUM,
        /** Treat the rows of a block by what has been learned, which is the state. */
        TREAT,
        /** Treat the rows of a block, each of which is treated by itself, by a part that learns nothing. */
        TREAT_APART,
        /** Label each of several groups of rows, as {@link reeb.api.Clusterer#cluster} does. */
        LABEL
    }

    /** Copies the map. */
    public BlockTask {
        state = Map.copyOf(state);
    }

    /** Writes down what a part is to do to several rows, one task for each. */
    static List<BlockTask> of(
            Part part,
            Operation operation,
            Backend.Whose whose,
            Map<String, Points> state,
            Stream<? extends TaskRows> rows) {
        // One and the same object for all tasks: what is made ready for it serves them all.
        Map<String, Points> given = Map.copyOf(state);
        String text = JsonWriter.compact(PartValues.of(part));
        return rows.map(some -> new BlockTask(text, operation, whose.step(), whose.seed(), given, some))
                .toList();
    }

    /** Gives the same task with another object that holds the same state. */
    public BlockTask with(Map<String, Points> known) {
        return new BlockTask(part, operation, step, seed, known, rows);
    }
}
