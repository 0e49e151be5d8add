package reeb.server.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;
import reeb.model.bundle.ModelFile;
import reeb.model.export.ModelExport;
import reeb.model.known.Profile;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Predictor;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;
import reeb.server.predict.PictureRows;
import reeb.server.predict.ServedModel;

/** A graph that is learned as a model in the background: exactly, so that known rows get their own nodes and places. */
final class LearnedGraph implements AutoCloseable {
    private static final long CLOSING_MILLIS = 500;

    private final Optional<String> wanted;
    private final Placing.Means means;
    private final Workers workers;
    private final Cancellation cancellation;
    private volatile State state = new Idle();
    private @Nullable Thread learning;
    private volatile Advance advance = new Advance("", 0, 0);

    /** Files that parts of the model read; stays while it is asked. */
    private volatile Optional<TemporaryFolder> folder = Optional.empty();

    LearnedGraph(Optional<String> wanted, Placing.Means means, Workers workers, Cancellation cancellation) {
        this.wanted = wanted;
        this.means = means;
        this.workers = workers;
        this.cancellation = cancellation;
    }

    /** How far it is. */
    sealed interface State {}

    private record Idle() implements State {}

    private record Learning() implements State {}

    private record Impossible(String reason) implements State {}

    /**
     * It can be asked.
     *
     * @param graph its name
     * @param lens the step of the lens, where new rows get lens values
     * @param pictures makes rows of pictures, where it takes any
     * @param remarks what a person should know
     */
    record Ready(
            String graph,
            Optional<String> lens,
            Predictor predictor,
            Optional<ServedModel.Decoding> pictures,
            List<String> remarks)
            implements State {}

    /** How far the task is that goes on. */
    private record Advance(String task, long done, long total) {}

    /** Begins to learn, unless that was begun before. */
    synchronized void begin() {
        if (state instanceof Idle) {
            state = new Learning();
            learning = Thread.ofPlatform().name("reeb-placing").daemon().start(this::learn);
        }
    }

    /** Gives what can be asked; empty while it is not learned. */
    Optional<Ready> ready() {
        return state instanceof Ready ready ? Optional.of(ready) : Optional.empty();
    }

    /** Tells how far it is. */
    Map<String, Object> told() {
        return switch (state) {
            case Idle _ -> JsonWriter.object("state", "idle");
            case Learning _ -> {
                Advance now = advance;
                yield JsonWriter.object(
                        "state", "learning", "task", now.task(), "done", now.done(), "total", now.total());
            }
            case Impossible(String reason) -> JsonWriter.object("state", "impossible", "reason", reason);
            case Ready ready -> {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("state", "ready");
                told.put("graph", ready.graph());
                told.put("takes", ready.pictures().isPresent() ? "pictures" : "rows");
                ready.lens().ifPresent(lens -> told.put("lens", lens));
                told.put("remarks", ready.remarks());
                yield told;
            }
        };
    }

    private void learn() {
        try {
            state = learned();
        } catch (CancellationException _) {
            state = new Impossible("the run was closed");
        } catch (InputException wrong) {
            state = new Impossible(String.valueOf(wrong.getMessage()));
        } catch (java.nio.file.FileSystemException full) {
            state = new Impossible(WriteFailure.message(full));
        } catch (OutOfMemoryError _) {
            state = new Impossible(
                    "the memory does not hold what has to be learned; give Java more, as by REEB_JAVA_OPTIONS=-Xmx8g");
        } catch (IOException | RuntimeException | Error fault) {
            means.log().failed("placing", "learning a graph", fault);
            state = new Impossible("something went wrong here; the terminal of 'reeb explore' tells more of it");
        }
    }

    private Ready learned() throws IOException {
        StoredRun run = means.run();
        String graph = StoredRun.chosen(wanted, run.graphs(), run.record());
        ModelExport.Wishes wishes = new ModelExport.Wishes(
                graph,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "placing",
                Profile.EXACT,
                0,
                true,
                means.places());
        TemporaryFolder fresh = TemporaryFolder.create(Optional.empty(), "placing");
        folder = Optional.of(fresh);
        try (TemporaryFolder archive = TemporaryFolder.create(Optional.empty(), "placing-model")) {
            Path path = archive.path().resolve("model.reeb");
            List<String> remarks = ModelExport.write(
                            means.catalog(),
                            run,
                            wishes,
                            new LaterStep.Means(workers, cancellation, progress()),
                            means.version(),
                            path)
                    .remarks();
            if (cancellation.cancelled()) {
                throw new CancellationException();
            }
            advance = new Advance("getting ready", 0, 0);
            return ready(graph, path, fresh, remarks);
        }
    }

    private Ready ready(String graph, Path path, TemporaryFolder files, List<String> remarks) throws IOException {
        try (ModelFile file = ModelFile.open(path)) {
            Predictor predictor = new Predictor(file, means.catalog(), files.path(), runs(Listener.SILENT));
            return new Ready(
                    graph,
                    file.record().optional("lens"),
                    predictor,
                    predictor
                            .input()
                            .picture()
                            .map(size -> PictureRows.of(means.catalog(), size, runs(Listener.SILENT))),
                    remarks);
        }
    }

    /** Gives the runs of parts that treat new rows. */
    Runs runs(Listener listener) {
        return new Runs(means.run().workflow().seed(), workers, cancellation, listener);
    }

    /** The part that reads rows of files. */
    FreshTable tables() {
        return means.tables();
    }

    private Listener progress() {
        return new Listener() {
            @Override
            public void advanced(Step step, String task, long done, long total) {
                advance = new Advance(step.name() + ": " + task, done, total);
            }

            @Override
            public void warned(String step, String message) {}
        };
    }

    /** Waits for what is being learned to stop, which has been told to, and lets go of it. */
    @Override
    public void close() {
        Optional<Thread> running;
        synchronized (this) {
            running = Optional.ofNullable(learning);
        }
        try {
            if (running.isPresent()) {
                running.get().join(CLOSING_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        state = new Impossible("the run was closed");
        folder.ifPresent(TemporaryFolder::close);
    }
}
