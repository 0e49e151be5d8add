package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import reeb.api.InputException;

/** How much memory the process has taken. */
public final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final double GIB = 1L << 30;
    private static final String PEAK = "VmHWM:";

    /** What else lives on the heap, as a share of it, at least. */
    private static final double OTHERS = 0.1;

    private Memory() {}

    /** Refuses what the heap can't hold. */
    static void check(long bytes, String purpose) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most * (1 - OTHERS)) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%.1f GiB of memory are needed for %s; the heap has %.1f GiB (REEB_JAVA_OPTIONS=-Xmx16g sets another)",
                    bytes / GIB,
                    purpose,
                    most / GIB));
        }
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
