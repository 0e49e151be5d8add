package reeb.runtime.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;

/** {@code reeb plugins}: what is installed, where from, and what was left out. */
@Command(name = "plugins", description = "List the installed plugins, where they come from, and what was left out.")
final class PluginsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    PluginsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalog catalog = common.catalog(console)) {
            for (InstalledPlugin plugin : catalog.plugins()) {
                console.out().printf(Locale.ROOT, "%-20s %-12s %s%n", plugin.name(), plugin.version(), plugin.origin());
            }
            return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
        }
    }
}
