package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import reeb.api.problem.InputException;

/** How much memory the process has taken. */
public final class Memory {
    /** How messages name the setting of the heap: how much follows, such as {@code 2g}. */
    public static final String SETTING = "REEB_JAVA_OPTIONS=-Xmx";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    private static final String PEAK = "VmHWM:";

    /** What the virtual machine says then. */
    private static final Set<String> HEAP_FULL = Set.of("Java heap space", "GC overhead limit exceeded");

    /** A tenth of the heap is left to what comes and goes, and to what nobody reserves. */
    private static final int OTHERS = 10;

    /** And at least so much, since the young generation has a fixed size. */
    private static final long LEAST_FOR_OTHERS = 64 * MIB;

    /** The part of the heap below which nothing is checked: a patch of few rows is not worth a look. */
    private static final int TRIFLE = 200;

    private Memory() {}

    /** Refuses what the heap can't hold besides what it holds already. */
    static void check(long bytes, String purpose) {
        if (bytes <= Runtime.getRuntime().maxMemory() / TRIFLE || bytes <= room()) {
            return;
        }
        System.gc(); // what nobody refers to any longer is no reason to refuse
        if (bytes > room()) {
            throw new InputException(size(bytes) + " of memory are needed for " + purpose + "; " + size(room())
                    + " are left of the heap's " + size(Runtime.getRuntime().maxMemory())
                    + " (" + SETTING + sufficient(bytes) + "g makes room for that)");
        }
    }

    /** Tells whether it is the heap that is full: the same error is thrown for arrays that are too long, and by whom it pleases. */
    public static boolean isHeapFull(OutOfMemoryError error) {
        return HEAP_FULL.contains(String.valueOf(error.getMessage()));
    }

    /** What to tell where the heap was full although nothing had been refused: twice of what has just not sufficed. */
    public static String exhausted() {
        long heap = Runtime.getRuntime().maxMemory();
        return "the memory is used up, " + size(heap)
                + "; take a sample of the rows, or more memory with " + SETTING
                + Math.ceilDiv(2 * heap, GIB) + "g";
    }

    /** What may be taken, in bytes; what is no longer in use counts as taken until it has been collected. */
    private static long room() {
        long heap = Runtime.getRuntime().maxMemory();
        return Math.max(0, heap - Math.max(heap / OTHERS, LEAST_FOR_OTHERS) - used());
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long sufficient(long bytes) {
        return sufficient(bytes, used(), Runtime.getRuntime().maxMemory());
    }

    /**
     * The heap that would hold it besides what is there, in whole GiB; larger than the one that has just not held it, which it may
     * have missed by little, or by what has been collected since.
     */
    static long sufficient(long bytes, long used, long heap) {
        long needed = bytes + used;
        long enough = Math.ceilDiv(needed + Math.max(needed / (OTHERS - 1), LEAST_FOR_OTHERS), GIB);
        return Math.max(enough, heap / GIB + 1);
    }

    private static String size(long bytes) {
        return bytes < GIB
                ? Math.ceilDiv(bytes, MIB) + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) GIB);
    }

    /** The most so far, in bytes; 0 where the system doesn't say. */
    public static long peak() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Begins anew to watch for the most; tells whether the system can. */
    public static boolean forgetPeak() {
        try {
            Files.writeString(RESET, "5");
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
