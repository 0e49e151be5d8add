package reeb.runtime.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.spread.Blocks;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.spread.BlockTask;
import reeb.runtime.spread.SpilledRows;
import reeb.runtime.spread.TaskPool;

/**
 * Has tasks done by other processes. Rows go through a folder that all of them see: they are written to it once, and each task reads those it
 * needs. Tasks and what comes of them go by whatever carries bytes.
 */
public final class RemotePool implements TaskPool {
    private final Carrier carrier;
    private final String facts;
    private final TemporaryFolder folder;

    /** Where rows are, by the object that they are: a step works on the same one all the time. */
    private final Map<Points, TaskFrame.SharedFile> shared = new WeakHashMap<>();

    private int files;

    /** Carries tasks to where they are done. */
    public interface Carrier extends AutoCloseable {
        /** Takes an answer. */
        @FunctionalInterface
        interface Answers {
            /**
             * Takes an answer; called for one at a time, in any order.
             *
             * @param task its number in the list
             * @param answer what {@link RemoteWork#answer} gave
             */
            void take(int task, byte[] answer);
        }

        /**
         * Has tasks done.
         *
         * @param tasks as bytes
         * @param answers takes what comes of each
         * @param alive to be called now and then while waiting; throws where the run has been cancelled
         * @throws reeb.api.problem.InputException where they cannot be done there
         */
        void carry(List<byte[]> tasks, Answers answers, Runnable alive);

        /** Tells how many are done at a time. */
        int workers();

        @Override
        void close();
    }

    /**
     * Begins.
     *
     * @param carrier closed with this
     * @param facts what this process tells of itself: who does tasks must tell the same
     * @param parent in which a folder is made that all see; the system's folder for temporary files where it is empty
     * @throws IOException where the folder cannot be made
     */
    public RemotePool(Carrier carrier, String facts, Optional<Path> parent) throws IOException {
        this.carrier = carrier;
        this.facts = facts;
        this.folder = TemporaryFolder.create(parent, "cluster");
    }

    @Override
    public void work(Points rows, List<BlockTask> tasks, Outcomes outcomes, Progress progress, Run run) {
        TaskFrame.SharedFile file = file(rows);
        List<byte[]> frames = tasks.stream()
                .map(task -> new TaskFrame(facts, file, task).bytes())
                .toList();
        carrier.carry(
                frames,
                (task, bytes) -> {
                    switch (Answer.of(bytes)) {
                        case Answer.Done done -> {
                            done.warnings().forEach(run::warn);
                            outcomes.take(task, done.arrays());
                        }
                        case Answer.Refused refused -> throw refused.problem();
                    }
                },
                () -> progress.advance(0));
    }

    /** Writes rows to the folder, unless they have been. */
    private synchronized TaskFrame.SharedFile file(Points rows) {
        return shared.computeIfAbsent(rows, this::written);
    }

    private TaskFrame.SharedFile written(Points rows) {
        files++;
        Path path = folder.path().resolve("rows-" + files);
        try (SpilledRows file = SpilledRows.create(path, rows.rows())) {
            file.add(0, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TaskFrame.SharedFile(path.toString(), new Blocks(rows.rows(), rows.columns(), rows.precision()));
    }

    @Override
    public int others() {
        return carrier.workers();
    }

    @Override
    public void close() {
        carrier.close();
        folder.close();
    }
}
