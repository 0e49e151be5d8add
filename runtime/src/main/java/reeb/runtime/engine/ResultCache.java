package reeb.runtime.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.store.Kept;
import reeb.runtime.store.StepStore;
import reeb.runtime.workflow.Step;

/** The cache as a run uses it: reads at once, writes beside the next steps. */
public final class ResultCache implements AutoCloseable {
    private final Optional<StepStore> store;
    private final long limit;
    private final Listener listener;
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<Thread> writers = new ArrayList<>();

    /**
     * Uses a store, or none.
     *
     * @param limit how many bytes it may take after the run
     * @param listener told where a result can't be kept
     */
    public ResultCache(Optional<StepStore> store, long limit, Listener listener) {
        this.store = store;
        this.limit = limit;
        this.listener = listener;
        store.ifPresent(StepStore::sweep);
    }

    Optional<Kept> read(String key) {
        return store.flatMap(kept -> kept.read(key));
    }

    /** Gives the columns that a cached source has told. */
    Optional<List<String>> declared(String key) {
        return store.flatMap(kept -> kept.declared(key));
    }

    /**
     * Begins to write a result; a disk that is full or may not be written costs the cached copy, not the run.
     *
     * @param sound asked before and after; where it says no, nothing is kept
     */
    void write(Step step, String key, Kept kept, BooleanSupplier sound) {
        if (store.isEmpty() || !sound.getAsBoolean()) {
            return;
        }
        Thread writer = Thread.ofPlatform().name("reeb-cache-" + step.name()).start(() -> {
            try {
                store.get().write(key, kept, sound);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                notKept(step, e instanceof IOException failure ? WriteFailure.reason(failure) : e.toString());
            }
        });
        writers.add(writer);
    }

    /** Tells of the first result that can't be kept: where the disk is full or may not be written, others follow. */
    private void notKept(Step step, String reason) {
        if (told.compareAndSet(false, true)) {
            listener.warned(
                    step.name(),
                    "its result could not be kept in the cache "
                            + store.orElseThrow().root() + " (" + reason
                            + "); the run goes on, and does not tell of others");
        }
    }

    /** Waits until all is written, and keeps the cache within its bounds. */
    void await() {
        close();
        store.ifPresent(kept -> kept.shrink(limit));
    }

    /** Waits until all is written. */
    @Override
    public void close() {
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        writers.clear();
    }
}
