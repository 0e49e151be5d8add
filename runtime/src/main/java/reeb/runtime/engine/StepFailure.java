package reeb.runtime.engine;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import reeb.api.InputException;
import reeb.runtime.workflow.Step;

/** A fault in a part: not what the user gave, but the part itself is wrong. */
public final class StepFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private StepFailure(Step step, Throwable fault) {
        super(
                place(step) + "a fault in part '" + step.type().name() + "' of plugin '"
                        + step.type().plugin().name() + "': " + fault,
                fault);
    }

    /** Part of a run that belongs to a step. */
    interface Work<T, E extends Exception> {
        T get() throws E;
    }

    /** Does a step's work; whatever goes wrong says in which step. */
    static <T, E extends Exception> T naming(Step step, Work<T, E> work) throws E {
        try {
            return work.get();
        } catch (CancellationException | UncheckedIOException | StepFailure e) {
            throw e;
        } catch (InputException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith("step '") ? e : new InputException(place(step) + message, e);
        } catch (OutOfMemoryError e) {
            throw new InputException(place(step) + Memory.exhausted(), e);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            throw new StepFailure(step, e);
        }
    }

    private static String place(Step step) {
        return "step '" + step.name() + "': ";
    }
}
