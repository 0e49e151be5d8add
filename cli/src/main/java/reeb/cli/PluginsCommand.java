package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.PluginLock;

/** {@code reeb plugins}: what is installed, where from, and what was left out. */
@Command(name = "plugins", description = "List the installed plugins, where they come from, and what was left out.")
final class PluginsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Option(
            names = "--lock",
            description =
                    "Write plugins.lock into each plugin folder that has jars: from then on only these jars are loaded, unchanged.")
    private boolean lock;

    PluginsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (lock) {
            lock();
        }
        try (Catalog catalog = common.catalog(console)) {
            for (InstalledPlugin plugin : catalog.plugins()) {
                console.say(
                        String.format(Locale.ROOT, "%-20s %-12s %s", plugin.name(), plugin.version(), plugin.origin()));
            }
            return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
        }
    }

    private void lock() throws IOException {
        for (Path folder : common.pluginFolders(console)) {
            if (Files.isDirectory(folder)) {
                int jars = PluginLock.write(folder).files().size();
                console.say(folder.resolve(PluginLock.FILE) + ": locks " + jars + (jars == 1 ? " jar" : " jars"));
            }
        }
    }
}
