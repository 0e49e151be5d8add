package reeb.runtime.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import reeb.api.InputException;
import reeb.runtime.data.DataPlaces;

/** Options of the commands that compute: with how many threads, on what data. */
final class WorkOptions {
    private static final int MAX_THREADS = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the results are the same for any number. Default: one per processor.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of data sets known by name, looked in before REEB_DATA and fetched ones.")
    private List<Path> data = List.of();

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

    /** Where files lie: named ones beside a folder, data sets in the usual places. */
    DataPlaces places(Path base, Console console) {
        return new DataPlaces(base, console.dataFolders(data));
    }
}
