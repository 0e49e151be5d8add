package reeb.runtime.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;
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
    private final Map<Points, SharedFile> shared = new WeakHashMap<>();

    /** Where files are that parts read, by where they were. */
    private final Map<Path, String> inputs = new HashMap<>();

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
    public void work(Job job, Outcomes outcomes, Progress progress, Run run) {
        TaskFrame.Files shared = shared(job);
        List<byte[]> frames = job.tasks().stream()
                .map(task -> new TaskFrame(facts, shared, task).bytes())
                .toList();
        try {
            carrier.carry(
                    frames, (task, bytes) -> take(task, Answer.of(bytes), outcomes, run), () -> progress.advance(0));
        } finally {
            // Executors that still hold it keep what they have read.
            if (!shared.state().isEmpty()) {
                folder.remove(Path.of(shared.state()));
            }
        }
    }

    private void take(int task, Answer answer, Outcomes outcomes, Run run) {
        switch (answer) {
            case Answer.Done done -> {
                done.warnings().forEach(run::warn);
                outcomes.take(task, done.arrays());
            }
            case Answer.Written written -> {
                written.warnings().forEach(run::warn);
                try {
                    outcomes.take(task, Map.of(RemoteWork.RESULT, written.file().mapped()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                folder.remove(Path.of(written.file().path()));
            }
            case Answer.Refused refused -> throw refused.problem();
        }
    }

    /** Writes what tasks need to the folder, unless it has been. */
    private synchronized TaskFrame.Files shared(Job job) {
        try {
            return new TaskFrame.Files(
                    file(job.data().points()),
                    job.data().features(),
                    pictures(job.data().images()),
                    state(job.tasks().getFirst().state()),
                    inputs(job.inputs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fresh(String kind) {
        files++;
        return folder.path().resolve(kind + "-" + files);
    }

    private SharedFile file(Points rows) throws IOException {
        SharedFile known = shared.get(rows);
        if (known == null) {
            known = SharedFile.of(fresh("rows"), rows);
            shared.put(rows, known);
        }
        return known;
    }

    private Optional<TaskFrame.Pictures> pictures(Optional<Images> images) throws IOException {
        if (images.isEmpty()) {
            return Optional.empty();
        }
        Images all = images.get();
        return Optional.of(new TaskFrame.Pictures(file(all.pixels()), all.width(), all.height(), all.channels()));
    }

    private String state(Map<String, Points> state) throws IOException {
        if (state.isEmpty()) {
            return "";
        }
        Path path = fresh("state");
        NewFile.write(path, new FrameWriter().arrays(state).bytes());
        return path.toString();
    }

    /** Copies files that a part reads, under their names, which may tell what they are. */
    private List<String> inputs(List<Path> wanted) throws IOException {
        List<String> paths = new ArrayList<>();
        for (Path path : wanted) {
            String known = inputs.get(path);
            if (known == null) {
                Path copy = Files.createDirectory(fresh("input")).resolve(String.valueOf(path.getFileName()));
                try (InputStream in = Files.newInputStream(path);
                        OutputStream out = NewFile.stream(copy)) {
                    long _ = in.transferTo(out);
                }
                known = copy.toString();
                inputs.put(path, known);
            }
            paths.add(known);
        }
        return paths;
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
