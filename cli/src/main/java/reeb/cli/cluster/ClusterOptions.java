package reeb.cli.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.runtime.spread.Backend;

/** Options on where rows are worked on. */
public final class ClusterOptions {
    @Option(
            names = "--on",
            paramLabel = "WHERE",
            description = "blocks: learn from rows and treat them block by block, in files, where memory is short;"
                    + " spark://HOST:PORT: do so on a Spark cluster, and cluster patches there. The results are the same."
                    + " Default: all rows at once.")
    private Optional<String> on = Optional.empty();

    @Option(
            names = "--spark",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark, such as spark.executor.memory=2g; may be repeated.")
    private Map<String, String> settings = Map.of();

    // bin/reeb puts Spark of that folder on the class path.
    @Option(names = "--spark-home", paramLabel = "DIR", description = "Where Spark is installed; default: SPARK_HOME.")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description = "A folder that all machines of the cluster see under the same path; default: the folder for"
                    + " temporary files, for a cluster on this machine.")
    private Optional<Path> shared = Optional.empty();

    /** Tells whether rows are worked on in another way than all at once. */
    public boolean given() {
        return Stream.of(on, home, shared).anyMatch(Optional::isPresent) || !settings.isEmpty();
    }

    /**
     * Says what is wanted.
     *
     * @param told hears what the user should know at once
     * @throws InputException where there are options for a cluster but none is named
     */
    public Backend.Wanted wanted(Consumer<String> told) {
        if (home.isPresent() && on.isEmpty()) {
            throw new InputException("--spark-home: is for a cluster; name it with --on spark://HOST:PORT");
        }
        return new Backend.Wanted(on, settings, shared, told);
    }
}
