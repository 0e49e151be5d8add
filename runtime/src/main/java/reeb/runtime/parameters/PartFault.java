package reeb.runtime.parameters;

import java.lang.reflect.InvocationTargetException;
import reeb.runtime.catalog.PartType;
import reeb.runtime.text.Causes;

/** A fault in a part: not what the user gave, but the part itself is wrong. The message is one line that names part and plugin. */
public class PartFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened. */
    protected PartFault(String message, Throwable fault) {
        super(message, fault);
    }

    /** Blames a part. */
    static PartFault of(PartType type, Throwable fault) {
        return new PartFault(blame(type.name(), type.plugin().name(), fault), fault);
    }

    /** Says in which part of which plugin what happened. */
    protected static String blame(String part, String plugin, Throwable fault) {
        return blame(part, plugin, Causes.of(root(fault)));
    }

    /** Says in which part of which plugin what was found. */
    protected static String blame(String part, String plugin, String what) {
        return "a fault in part '" + part + "' of plugin '" + plugin + "': " + what;
    }

    /** Looks through what reflection wraps around it. */
    private static Throwable root(Throwable fault) {
        return fault instanceof IllegalStateException wrapper
                        && wrapper.getCause() instanceof InvocationTargetException call
                        && call.getCause() != null
                ? call.getCause()
                : fault;
    }

    /** Adds where it happened, such as the step. */
    public PartFault in(String place) {
        return new PartFault(place + ": " + getMessage(), this);
    }

    /** Work that asks a part's declaration. */
    public interface Work<T> {
        T get();
    }

    /** Does what calls a part's code; whatever that throws is told as the part's fault. */
    @SuppressWarnings("CatchingUnchecked") // the code of plugins may throw anything
    public static <T> T naming(PartType type, Work<T> work) {
        try {
            return work.get();
        } catch (PartFault | FoundProblems.FullException e) {
            throw e;
        } catch (Throwable e) {
            throw of(type, e);
        }
    }
}
