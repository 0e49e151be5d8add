package reeb.runtime.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import reeb.api.problem.InputException;
import reeb.api.problem.WrongResultException;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.text.Causes;
import reeb.runtime.workflow.Step;

/** A fault in a part of a step: not what the user gave, but the part itself is wrong. */
public final class StepFailure extends PartFault {
    private static final long serialVersionUID = 1;

    private StepFailure(Step step, String part, Throwable fault) {
        super(place(step) + blamed(step, part, fault), fault);
    }

    private static String blamed(Step step, String part, Throwable fault) {
        String plugin = plugin(step, part);
        return fault instanceof WrongResultException wrong
                ? blame(part, plugin, String.valueOf(wrong.getMessage()))
                : blame(part, plugin, fault);
    }

    /** Blames the innermost part that was at work. */
    static StepFailure of(Step step, Throwable fault) {
        return new StepFailure(step, culprit(step, fault), fault);
    }

    /** Part of a run that belongs to a step. */
    interface Work<T> {
        T get() throws IOException;
    }

    /**
     * Does a step's work; whatever goes wrong says in which step.
     *
     * @throws InputException where the data don't fit, or the memory is used up
     * @throws UncheckedIOException where a file can't be read or written
     * @throws CancellationException where the run was cancelled
     * @throws StepFailure for all else, be it an exception or an error, of this part or of one within it
     */
    @SuppressWarnings("CatchingUnchecked") // the code of plugins may throw anything
    static <T> T naming(Step step, Work<T> work) {
        try {
            T result = work.get();
            // A part that leaves its thread interrupted would fail the files of the steps behind it.
            boolean _ = Thread.interrupted();
            return result;
        } catch (CancellationException | StepFailure e) {
            throw e;
        } catch (InputException e) {
            String message = String.valueOf(e.getMessage());
            throw named(message) ? e : new InputException(place(step) + message, e);
        } catch (IOException e) {
            String message = Causes.of(e);
            throw new UncheckedIOException(named(message) ? e : new IOException(place(step) + message, e));
        } catch (UncheckedIOException e) {
            String message = Causes.of(e);
            throw named(message) ? e : new UncheckedIOException(new IOException(place(step) + message, e));
        } catch (OutOfMemoryError e) {
            throw Memory.isHeapFull(e) ? full(step, e) : of(step, e);
        } catch (Throwable e) {
            throw isFileGone(e)
                    ? new UncheckedIOException(new IOException(
                            place(step)
                                    + "memory of a file could not be read or written: the disk of temporary files is full, or a"
                                    + " file became shorter meanwhile; make room, or name a folder on another disk by"
                                    + " REEB_JAVA_OPTIONS=-Djava.io.tmpdir=DIR",
                            e))
                    : of(step, e);
        }
    }

    /** Java tells of memory that has no file behind it by an error of its own, whoever touches it. */
    private static boolean isFileGone(Throwable fault) {
        return chain(fault).stream()
                .anyMatch(link -> link instanceof InternalError
                        && String.valueOf(link.getMessage()).contains("unsafe memory access"));
    }

    /** The heap is one for all, so that the part that was at work is named but not blamed: other steps may hold most of it. */
    private static InputException full(Step step, OutOfMemoryError error) {
        String part = culprit(step, error);
        return new InputException(
                place(step) + "part '" + part + "' of plugin '" + plugin(step, part) + "': " + Memory.exhausted(),
                error);
    }

    private static boolean named(String message) {
        return message.startsWith("step '");
    }

    private static String place(Step step) {
        return "step '" + step.name() + "': ";
    }

    /** Names the innermost part that was at work: the step's own, or one within it, such as a metric. */
    @SuppressWarnings("CatchingUnchecked") // a part that is broken may not even tell its parameters
    private static String culprit(Step step, Throwable fault) {
        try {
            Map<String, String> names = PartValues.classes(step.part());
            if (fault instanceof WrongResultException wrong) {
                return names.getOrDefault(wrong.part().getName(), step.type().name());
            }
            return chain(fault).reversed().stream()
                    .flatMap(link -> Stream.of(link.getStackTrace()))
                    .map(frame -> Optional.ofNullable(names.get(frame.getClassName())))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(step.type().name());
        } catch (Throwable _) {
            return step.type().name();
        }
    }

    /** A fault and what it came from, which may have gone through parts that others call. */
    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = fault; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }

    private static String plugin(Step step, String part) {
        return step.plugins().stream()
                .filter(plugin -> plugin.parts().contains(part))
                .map(InstalledPlugin::name)
                .findFirst()
                .orElse(step.type().plugin().name());
    }
}
