package reeb.kernels.width;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;

/**
 * How wide the vectors of all kernels are. Every kernel gives the same bytes at any width and in plain loops: sums are kept in
 * as many lanes and joined in the same order, and each value is rounded in the same way. So the width changes nothing but time.
 *
 * <p>The environment variable {@value #VARIABLE}, or the system property {@value #PROPERTY} before it, names the width; where
 * neither does, the machine's own is taken, and plain loops below 256 bits, since such machines gather nothing.
 */
public enum VectorWidth {
    /** Loops over single numbers, which need no module {@code jdk.incubator.vector}. */
    PLAIN(0),

    /** Vectors of 128 bits where a kernel has them, else plain loops. */
    NARROW(128),

    /** Vectors of 256 bits, or plain loops where a kernel has only wider ones. */
    MIDDLE(256),

    /** Vectors of 512 bits. */
    WIDE(512);

    /** The environment variable that names the width. */
    public static final String VARIABLE = "REEB_VECTORS";

    /** The system property that names the width, before the variable. */
    public static final String PROPERTY = "reeb.vectors";

    private static final String MODULE = "jdk.incubator.vector";

    private final int bits;

    VectorWidth(int bits) {
        this.bits = bits;
    }

    /**
     * Gives the width as a number.
     *
     * @return bits of a vector, 0 for plain loops
     */
    public int bits() {
        return bits;
    }

    /**
     * Gives the width of this process.
     *
     * @return the same whenever asked
     * @throws InputException where an unknown one is named, or one that this launch of Java does not have
     */
    public static VectorWidth chosen() {
        return Choice.MADE.orThrow();
    }

    /**
     * Checks the name of the width, if there is one; where there is none, nothing of the vectors is loaded.
     *
     * @throws InputException where it is unknown, or names vectors that this launch of Java does not have
     */
    public static void check() {
        String name = named();
        if (name != null && !name.isEmpty()) {
            chosen();
        }
    }

    private static @Nullable String named() {
        String property = System.getProperty(PROPERTY);
        return property == null ? System.getenv(VARIABLE) : property;
    }

    /**
     * Chooses a width.
     *
     * @param name {@code plain}, {@code 128}, {@code 256}, {@code 512}; null or empty for what suits the machine
     * @param machine bits of the machine's widest vectors, 0 without the module {@code jdk.incubator.vector}
     * @return the width
     * @throws InputException where there is no such width, or vectors are named where there are none
     */
    static VectorWidth of(@Nullable String name, int machine) {
        if (name == null || name.isEmpty()) {
            return machine >= WIDE.bits ? WIDE : machine >= MIDDLE.bits ? MIDDLE : PLAIN;
        }
        VectorWidth width = switch (name) {
            case "plain" -> PLAIN;
            case "128" -> NARROW;
            case "256" -> MIDDLE;
            case "512" -> WIDE;
            default ->
                throw new InputException(
                        VARIABLE + ": must be 'plain', '128', '256' or '512', or not be set, but is '" + name + "'");
        };
        if (width != PLAIN && machine == 0) {
            throw new InputException(VARIABLE + ": '" + name + "' needs java --add-modules " + MODULE);
        }
        return width;
    }

    /** Gives the bits of the machine's widest vectors, 0 where Java was launched without them. */
    public static int machine() {
        return VectorModule.present() ? WidestVector.bits() : 0;
    }

    /** What was chosen, or why nothing could be. */
    private record Choice(
            @Nullable VectorWidth width, @Nullable String mistake) {
        static final Choice MADE = make();

        private static Choice make() {
            String name = named();
            // Where plain loops are named nothing of the vectors is loaded, as archives of loaded classes need it.
            int machine = "plain".equals(name) ? 0 : machine();
            try {
                VectorWidth width = of(name, machine);
                warn(name, width, machine);
                return new Choice(width, null);
            } catch (InputException wrong) {
                return new Choice(null, wrong.getMessage());
            }
        }

        private static void warn(@Nullable String name, VectorWidth width, int machine) {
            System.Logger logger = System.getLogger("reeb.kernels");
            if (machine == 0 && name == null) {
                logger.log(Level.WARNING, "computing without SIMD; start java with --add-modules " + MODULE);
            } else if (width.bits > machine) {
                logger.log(
                        Level.WARNING,
                        VARIABLE + ": vectors of " + width.bits + " bits are slow here: the machine has " + machine);
            }
        }

        VectorWidth orThrow() {
            if (width == null) {
                throw new InputException(String.valueOf(mistake));
            }
            return width;
        }
    }
}
