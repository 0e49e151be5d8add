package reeb.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has taken. */
public final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";

    private Memory() {}

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
