package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.api.problem.InputException;
import reeb.runtime.hash.FileStamp;
import reeb.runtime.hash.Hashes;
import reeb.runtime.store.Result;
import reeb.runtime.text.Causes;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/**
 * Sees to it that what steps read is what their keys say: files are hashed when the run begins, and much later read by their
 * parts, maybe twice; whoever writes to one meanwhile gets a result that no key stands for.
 *
 * <p>A file is looked at right before it is read and right after, so that one that was changed for a while and put back shows
 * too. Files that points are mapped from are in use for the rest of the run and looked at again and again.
 */
final class InputWatch {
    private final Listener listener;
    private final Map<String, Set<String>> lineages = new HashMap<>();
    private final Map<String, List<WatchedInput>> hashed = new HashMap<>();
    private final Map<String, List<WatchedInput>> inUse = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /**
     * Hashes all files.
     *
     * @param inputs of each step
     * @param listener told of what has changed
     * @throws InputException where one can't be read
     */
    InputWatch(Workflow workflow, Map<String, List<Path>> inputs, Listener listener) {
        this.listener = listener;
        workflow.steps().forEach(step -> lineages.put(step.name(), lineage(step)));
        inputs.forEach((step, files) ->
                hashed.put(step, files.stream().map(InputWatch::hashed).toList()));
    }

    /** Gives a step and all before it; steps stand after those they depend on. */
    private Set<String> lineage(Step step) {
        Set<String> lineage = new HashSet<>(Set.of(step.name()));
        step.inputs().forEach(before -> lineage.addAll(lineages.getOrDefault(before, Set.of())));
        return lineage;
    }

    private static WatchedInput hashed(Path file) {
        try {
            return WatchedInput.of(file);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read (" + Causes.of(e) + ")", e);
        }
    }

    /** Gives the files that a step reads. */
    List<Path> paths(Step step) {
        return of(step).stream().map(WatchedInput::path).toList();
    }

    /** Gives what these files held when the run began. */
    List<String> hashes(Step step) {
        return of(step).stream().map(WatchedInput::hash).toList();
    }

    private List<WatchedInput> of(Step step) {
        return hashed.getOrDefault(step.name(), List.of());
    }

    /** Looks at a step's files before its part reads them. */
    synchronized void begin(Step step) {
        List<WatchedInput> fresh = new ArrayList<>();
        for (WatchedInput input : of(step)) {
            try {
                WatchedInput now = input.again();
                note(step.name(), input, now.hash().equals(input.hash()));
                fresh.add(now);
            } catch (IOException | InputException _) {
                // Whatever is there now, the part will say what is wrong with it.
                note(step.name(), input, false);
            }
        }
        inUse.put(step.name(), fresh);
    }

    /** Looks at a step's files after its part has read them, or has failed to. */
    synchronized void end(Step step) {
        look(step.name(), WatchedInput::still);
    }

    /** Lets a step's files go, unless its result is mapped from one of them. */
    synchronized void release(Step step, Result result) {
        if (!mapped(result)) {
            inUse.remove(step.name());
        }
    }

    /** Tells whether a step's result is what its key says: neither its own files nor those of steps before it have changed. */
    synchronized boolean sound(Step step) {
        Set<String> lineage = lineages.getOrDefault(step.name(), Set.of());
        lineage.forEach(before -> look(before, WatchedInput::seemsStill));
        return lineage.stream().noneMatch(changed::contains);
    }

    /** A look at a file. */
    private interface Look {
        boolean still(WatchedInput input) throws IOException;
    }

    private void look(String step, Look look) {
        for (WatchedInput input : inUse.getOrDefault(step, List.of())) {
            try {
                note(step, input, look.still(input));
            } catch (IOException | InputException _) {
                // It has gone, or become something else.
                note(step, input, false);
            }
        }
    }

    private void note(String step, WatchedInput input, boolean still) {
        if (!still && changed.add(step)) {
            listener.warned(
                    step,
                    input.path()
                            + ": has changed since the run began; what depends on it is not kept in the cache, and may"
                            + " be of the old contents, of the new, or of both: run again");
        }
    }

    private static boolean mapped(Result result) {
        return switch (result) {
            case Result.Loaded loaded ->
                loaded.data().points().mapped()
                        || loaded.data()
                                .images()
                                .filter(images -> images.pixels().mapped())
                                .isPresent();
            case Result.Matrix matrix -> matrix.points().mapped();
            case Result.Clusters _,
                    Result.Columns _,
                    Result.Neighbors _,
                    Result.Figures _,
                    Result.Graph _,
                    Result.Learned _ -> false;
        };
    }

    /**
     * A file or folder at the time it was hashed.
     *
     * @param path where it is
     * @param stamp taken before the hash, so that whatever is written later shows
     * @param hash of its contents
     */
    private record WatchedInput(Path path, FileStamp stamp, String hash) {
        /** Reads and hashes it. */
        static WatchedInput of(Path path) throws IOException {
            FileStamp stamp = FileStamp.of(path);
            return new WatchedInput(path, stamp, Hashes.of(path));
        }

        /** Looks at it once more; reads it only where that is needed to be sure of what it holds. */
        WatchedInput again() throws IOException {
            FileStamp now = FileStamp.of(path);
            return now.certain() && now.sameAs(stamp) ? new WatchedInput(path, now, hash) : of(path);
        }

        /** Tells whether nothing was written since: for sure where the stamp is certain, else by the contents as well. */
        boolean still() throws IOException {
            return FileStamp.of(path).sameAs(stamp)
                    && (stamp.certain() || Hashes.of(path).equals(hash));
        }

        /** Tells the same by the stamp alone, for files that are in use for long. */
        boolean seemsStill() throws IOException {
            return FileStamp.of(path).sameAs(stamp);
        }
    }
}
