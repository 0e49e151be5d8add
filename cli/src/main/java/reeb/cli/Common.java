package reeb.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;

/** Options that most commands share. */
final class Common {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "A folder of plugin jars, instead of the usual ones; may be given several times.")
    private List<Path> plugins = List.of();

    @Option(names = "--verbose", description = "Show where a fault happened.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** Opens the catalog and tells of plugins that are left out. */
    Catalog catalog(Console console) {
        return catalog(console, console::error);
    }

    /** Opens the catalog and tells somebody of plugins that are left out. */
    Catalog catalog(Console console, Consumer<String> told) {
        Catalog catalog = Catalog.open(pluginFolders(console));
        catalog.problems().forEach(problem -> told.accept("plugin left out: " + problem));
        return catalog;
    }

    /**
     * The plugin folders that were named, or else the usual ones, which need not be there.
     *
     * @throws InputException where a named one is not there
     */
    List<Path> pluginFolders(Console console) {
        for (Path folder : plugins) {
            if (!Files.isDirectory(folder)) {
                throw new InputException("--plugins " + folder + ": "
                        + (Files.exists(folder)
                                ? "is no folder; name the one that the jars are in"
                                : "there is no such folder"));
            }
        }
        return plugins.isEmpty() ? console.pluginFolders() : plugins;
    }

    boolean verbose() {
        return verbose;
    }

    boolean help() {
        return help;
    }
}
