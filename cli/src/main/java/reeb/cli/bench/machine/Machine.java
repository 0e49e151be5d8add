package reeb.cli.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a report was measured on.
 *
 * @param processor its model, as far as the system tells
 * @param threads how many worked
 * @param memoryBytes the most the Java heap may take
 * @param java the virtual machine and the system
 */
public record Machine(String processor, int threads, long memoryBytes, String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** Asks this machine. */
    public static Machine here(int threads) {
        String java = String.format(
                Locale.ROOT,
                "%s %s on %s %s",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        return new Machine(model(), threads, Runtime.getRuntime().maxMemory(), java);
    }

    private static String model() {
        int count = Runtime.getRuntime().availableProcessors();
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            String model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
            return model + ", " + count + " processors";
        } catch (IOException e) {
            return "unknown, " + count + " processors";
        }
    }
}
