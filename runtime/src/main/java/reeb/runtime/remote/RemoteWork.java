package reeb.runtime.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.engine.Memory;
import reeb.runtime.engine.Workers;
import reeb.runtime.hash.Hashes;
import reeb.runtime.spread.BlockTask;
import reeb.runtime.spread.BlockWork;
import reeb.runtime.spread.ClusterException;

/** Does tasks that come as bytes from another process; several at a time. */
public final class RemoteWork {
    /** The name of the array that treated rows are. */
    static final String RESULT = BlockWork.RESULT;

    /** Files that stay mapped, and states that stay known: a run works on one after the other. */
    private static final int KEPT = 4;

    private final String facts;
    private final BlockWork work;
    private final Workers workers;
    private final String heap;
    private final AtomicLong done = new AtomicLong();
    private final Map<SharedFile, Points> mapped = recent();
    private final Map<String, Map<String, Points>> states = recent();

    /**
     * Begins.
     *
     * @param facts what this process tells of itself: who asks for tasks must tell the same
     * @param catalog the parts there are here
     * @param workers threads of each task
     * @param heap how a user gives processes like this one more memory: how much is to follow
     */
    public RemoteWork(String facts, Catalog catalog, Workers workers, String heap) {
        this.facts = facts;
        this.work = new BlockWork(catalog);
        this.workers = workers;
        this.heap = heap;
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
                            Answer.Reason.PLACE)
                    .bytes();
        }
        return answer(asked, place).bytes();
    }

    private Answer answer(TaskFrame asked, String place) {
        List<String> warnings = Collections.synchronizedList(new ArrayList<>());
        try {
            Dataset rows = rows(asked.files(), place);
            BlockTask task = asked.task().with(state(asked.files().state(), place));
            Run run = LoneRun.of(
                    work.step(task),
                    task.seed(),
                    workers,
                    new Cancellation(),
                    Listener.ofWarnings((_, message) -> warnings.add(message)));
            List<Path> inputs = asked.files().inputs().stream().map(Path::of).toList();
            inputs.forEach(input -> requireSeen(input, place));
            Map<String, Points> arrays = work.done(task, rows, inputs, run);
            return switch (task.operation()) {
                case SUM, LABEL -> new Answer.Done(arrays, warnings);
                case TREAT, TREAT_APART ->
                    new Answer.Written(written(asked.files().rows(), arrays, place), warnings);
            };
        } catch (ClusterException problem) {
            return new Answer.Refused(String.valueOf(problem.getMessage()), Answer.Reason.PLACE);
        } catch (InputException problem) {
            String message = String.valueOf(problem.getMessage());
            return message.contains(Memory.SETTING)
                    ? tooLarge(message, place)
                    : new Answer.Refused(message, Answer.Reason.DATA);
        } catch (RuntimeException failure) {
            // Done again it would fail again: it goes back as it is, and not to be tried elsewhere.
            return new Answer.Refused(place + ": " + failure, Answer.Reason.FAULT);
        } catch (OutOfMemoryError full) {
            if (!Memory.isHeapFull(full)) {
                throw full;
            }
            return tooLarge(Memory.exhausted(), place);
        }
    }

    /** Says that the memory here does not suffice, and how it is made more here. */
    private Answer tooLarge(String message, String place) {
        return new Answer.Refused(place + ": " + message.replace(Memory.SETTING, heap), Answer.Reason.PLACE);
    }

    /** Leaves treated rows beside those that they were made of; the same task may be done twice, so each has a name of its own. */
    private SharedFile written(SharedFile rows, Map<String, Points> arrays, String place) {
        Path path = Path.of(rows.path() + "-" + Hashes.of(place + "\n" + done.incrementAndGet()));
        Points treated = arrays.get(RESULT);
        if (treated == null) {
            throw new IllegalStateException("a task was done without its result");
        }
        try {
            return SharedFile.of(path, treated);
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterException(
                    place + " cannot write to " + path.getParent() + ": " + InputException.reason(e), e);
        }
    }

    private Map<String, Points> state(String path, String place) {
        if (path.isEmpty()) {
            return Map.of();
        }
        return states.computeIfAbsent(path, _ -> {
            requireSeen(Path.of(path), place);
            try {
                return Map.copyOf(new FrameReader(Files.readAllBytes(Path.of(path))).arrays());
            } catch (IOException e) {
                throw unread(path, place, e);
            }
        });
    }

    private Dataset rows(TaskFrame.Files files, String place) {
        Optional<Images> images = files.pictures()
                .map(pictures -> new Images(
                        rows(pictures.file(), place), pictures.width(), pictures.height(), pictures.channels()));
        return new Dataset(rows(files.rows(), place), Table.empty(), images, Optional.empty(), files.names());
    }

    private Points rows(SharedFile file, String place) {
        return mapped.computeIfAbsent(file, _ -> {
            requireSeen(Path.of(file.path()), place);
            try {
                return file.mapped();
            } catch (IOException e) {
                throw unread(file.path(), place, e);
            }
        });
    }

    private static void requireSeen(Path path, String place) {
        if (!Files.isReadable(path)) {
            throw new ClusterException(place + " does not see " + path
                    + ": name a folder that all machines of the cluster see under the same path, with --shared DIR");
        }
    }

    private static ClusterException unread(String path, String place, IOException why) {
        return new ClusterException(place + " cannot read " + path + ": " + InputException.reason(why), why);
    }
}
