package reeb.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import reeb.runtime.data.DataPlaces;

/** Where the commands that look at data find them. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of data sets known by name, looked in before REEB_DATA and fetched ones.")
    private List<Path> data = List.of();

    /** Where files lie: named ones in a folder, data sets in the usual places. */
    DataPlaces places(Path folder, Console console) {
        return new DataPlaces(folder, console.dataFolders(data));
    }
}
