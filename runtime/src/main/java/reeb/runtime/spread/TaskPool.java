package reeb.runtime.spread;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/** Where tasks are done: in this process, or in others. */
public interface TaskPool extends AutoCloseable {
    /** Takes what tasks have come to. */
    @FunctionalInterface
    interface Outcomes {
        /**
         * Takes what a task has come to; called for one at a time, in any order.
         *
         * @param task its number in the list
         * @param arrays what it gave, by name
         */
        void take(int task, Map<String, Points> arrays);
    }

    /**
     * Tasks on the same rows.
     *
     * @param data n rows, dense, with pictures and names of features where a part may look at them, and no table
     * @param inputs files that the part reads
     * @param tasks in the order in which they begin; all have the same state
     */
    record Job(Dataset data, List<Path> inputs, List<BlockTask> tasks) {
        /** Copies the lists. */
        public Job {
            inputs = List.copyOf(inputs);
            tasks = List.copyOf(tasks);
        }

        /** Tasks of a part that looks at nothing but points, and reads no files. */
        static Job of(Points points, List<BlockTask> tasks) {
            return new Job(Dataset.of(points), List.of(), tasks);
        }
    }

    /**
     * Does tasks.
     *
     * @param job what is to be done to which rows
     * @param outcomes takes what they come to
     * @param progress of the tasks, which whoever takes outcomes advances; asked whether the run goes on
     * @param run the execution of the step for which this is done; hears what is warned of
     * @throws reeb.api.problem.InputException where rows do not fit a part, or where others cannot work
     */
    void work(Job job, Outcomes outcomes, Progress progress, Run run);

    /**
     * Tells how many tasks are done at a time by others.
     *
     * @return 0 where tasks are done in this process, which does without them what it can do by all its threads
     */
    int others();

    @Override
    default void close() {}
}
