package reeb.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.runtime.data.DataPlaces;

/** Options of the commands that compute: with how many threads, on what data. */
final class WorkOptions {
    private static final int MAX_THREADS = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the results are the same for any number. Default: one per processor.")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private final DataOptions data = new DataOptions();

    /**
     * Gives the number of threads.
     *
     * @throws InputException where it is none
     */
    int threads() {
        int working = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (working < 1 || working > MAX_THREADS) {
            throw new InputException("--threads " + working + ": must be from 1 to " + MAX_THREADS);
        }
        return working;
    }

    /** Where files lie: named ones in a folder, data sets in the usual places. */
    DataPlaces places(Path folder, Console console) {
        return data.places(folder, console);
    }
}
