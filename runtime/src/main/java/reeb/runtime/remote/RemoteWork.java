package reeb.runtime.remote;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.NewFile;
import reeb.runtime.hash.Hashes;
import reeb.runtime.spread.BlockTask;
import reeb.runtime.spread.BlockWork;
import reeb.runtime.spread.SpilledRows;

/** Does tasks that come as bytes from another process; several at a time. */
public final class RemoteWork {
    /** Files that stay mapped, and states that stay known: a run works on one after the other. */
    private static final int KEPT = 4;

    private final String facts;
    private final BlockWork work;
    private final Workers workers;
    private final Map<TaskFrame.SharedFile, Points> mapped = recent();
    private final Map<String, Map<String, Points>> states = recent();

    /**
     * Begins.
     *
     * @param facts what this process tells of itself: who asks for tasks must tell the same
     * @param catalog the parts there are here
     * @param workers threads of each task
     */
    public RemoteWork(String facts, Catalog catalog, Workers workers) {
        this.facts = facts;
        this.work = new BlockWork(catalog);
        this.workers = workers;
    }

    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }

    /**
     * Does a task.
     *
     * @param frame the task
     * @param place where this process is, for messages
     * @return what has come of it, as bytes
     */
    public byte[] answer(byte[] frame, String place) {
        TaskFrame asked = TaskFrame.of(frame);
        if (!asked.facts().equals(facts)) {
            return new Answer.Refused(
                            place + " has " + facts + " where this machine has " + asked.facts()
                                    + ": their results would not be the same",
                            true)
                    .bytes();
        }
        return answer(asked, place).bytes();
    }

    private Answer answer(TaskFrame asked, String place) {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        try {
            Points rows = rows(asked.file(), place);
            BlockTask task = interned(asked.task());
            Run run = LoneRun.of(
                    work.step(task),
                    task.seed(),
                    workers,
                    new Cancellation(),
                    Listener.ofWarnings((_, message) -> warnings.add(message)));
            return new Answer.Done(work.done(task, rows, run), warnings);
        } catch (InputException problem) {
            return new Answer.Refused(String.valueOf(problem.getMessage()), true);
        } catch (RuntimeException failure) {
            // Done again it would fail again: it goes back as it is, and not to be tried elsewhere.
            return new Answer.Refused(place + ": " + failure, false);
        }
    }

    /** Lets tasks of equal states have the same one, so that what is made ready for it serves them all. */
    private BlockTask interned(BlockTask task) {
        if (task.state().isEmpty()) {
            return task;
        }
        String key = task.part() + "\n"
                + HexFormat.of()
                        .formatHex(Hashes.sha256(
                                new FrameWriter().arrays(task.state()).bytes()));
        Map<String, Points> known = states.computeIfAbsent(key, _ -> task.state());
        return task.with(known);
    }

    private Points rows(TaskFrame.SharedFile file, String place) {
        Path path = Path.of(file.path());
        if (!Files.isReadable(path)) {
            throw new InputException(place + " does not see " + path
                    + ": name a folder that all machines of the cluster see under the same path, with --shared DIR");
        }
        return mapped.computeIfAbsent(file, RemoteWork::map);
    }

    private static Points map(TaskFrame.SharedFile file) {
        try (FileChannel channel = NewFile.toRead(Path.of(file.path()))) {
            return SpilledRows.mapped(channel, file.shape());
        } catch (IOException e) {
            throw new InputException(file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
