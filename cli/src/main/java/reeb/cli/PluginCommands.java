package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.plugin.JarCheck;
import reeb.cli.plugin.NewPlugin;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.catalog.PluginLock;

/** {@code reeb plugin} and {@code reeb plugins}: a plugin of one's own, and what is installed. */
@Command(name = "plugin", description = "Begin a plugin of your own, or check one.")
final class PluginCommands implements Runnable {
    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private PluginCommands(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new PluginCommands(console))
                .addSubcommand(new Init(console))
                .addSubcommand(new Check(console));
    }

    @Override
    public void run() {
        console.say(
                "'reeb plugin init acme/mean' begins a plugin, 'reeb plugin check JAR' looks at one; 'reeb plugins' lists"
                        + " those that are installed");
    }

    boolean help() {
        return help;
    }

    /** {@code reeb plugin init}. */
    @Command(
            name = "init",
            description =
                    "Write a Maven project of a plugin with one part, with tests and a workflow: it builds and runs as it is.")
    static final class Init implements Callable<Integer> {
        private final Console console;

        @Parameters(
                paramLabel = "NAME",
                description = "How the part will be called in workflows, your plugin's name first, such as acme/mean.")
        @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
        private String name;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                defaultValue = "lens",
                description =
                        "The kind of the part, such as lens, clusterer, transform, exporter; default: ${DEFAULT-VALUE}.")
        private String kind = "lens";

        @Option(
                names = "--dir",
                paramLabel = "DIR",
                description =
                        "The folder of the project, new or empty; default: named after the part, in the working folder.")
        private Optional<Path> folder = Optional.empty();

        @Option(
                names = "--repository",
                paramLabel = "DIR",
                description = "The Maven repository that has Reeb's api; default: that of this Reeb.")
        private Optional<Path> repository = Optional.empty();

        Init(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (repository.isEmpty() && console.home().isEmpty()) {
                throw new InputException(
                        "this Reeb was not started from a distribution; name the Maven repository of one with"
                                + " --repository");
            }
            NewPlugin plugin =
                    NewPlugin.of(name, kind, repository.orElseGet(() -> Path.of(console.home(), "repository")));
            Path project = folder.orElseGet(() -> Path.of(plugin.folder()));
            for (String file : plugin.write(project)) {
                console.say("  " + file);
            }
            console.say(project
                    + ": written; 'mvn package' in it builds and tests the plugin, README.md says what is next");
            return ExitCode.OK;
        }
    }

    /** {@code reeb plugin check}. */
    @Command(
            name = "check",
            description = {
                "Look at a plugin's jar as a run does: what it offers, whether its parts are declared and explained, and whether they"
                        + " keep the contracts of their kinds.",
                "Prints a line for each part and for each thing that is wrong; exit code 0 where nothing is, 2 otherwise."
            })
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "JAR", description = "The jar.")
        @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
        private Path jar;

        @Option(
                names = "--with",
                paramLabel = "PART=JSON",
                description =
                        "Parameters to try a part with, as in a workflow: --with 'acme/mean={\"factor\": 3}'; may be given"
                                + " several times.")
        private Map<String, String> parameters = Map.of();

        @Option(names = "--verbose", description = "Show where a part failed.")
        private boolean verbose;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            int wrong = JarCheck.check(jar, parameters, new JarCheck.Report() {
                @Override
                public void say(String line) {
                    console.say(line);
                }

                @Override
                public void wrong(String line) {
                    console.say("wrong: " + line);
                }

                @Override
                public void thrown(Throwable thrown) {
                    if (verbose) {
                        thrown.printStackTrace(console.err());
                    }
                }
            });
            console.say(jar.getFileName() + ": " + (wrong == 0 ? "all is well" : wrong + " wrong"));
            return wrong == 0 ? ExitCode.OK : ExitCode.INPUT;
        }
    }

    /** {@code reeb plugins}. */
    @Command(name = "plugins", description = "List the installed plugins, where they come from, and what was left out.")
    static final class Installed implements Callable<Integer> {
        private final Console console;

        @Mixin
        private final Common common = new Common();

        @Option(
                names = "--lock",
                description =
                        "Write plugins.lock into each plugin folder that has jars: from then on only these jars are loaded, unchanged.")
        private boolean lock;

        Installed(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (lock) {
                lock();
            }
            try (Catalog catalog = common.catalog(console)) {
                for (InstalledPlugin plugin : catalog.plugins()) {
                    console.say(String.format(
                            Locale.ROOT, "%-20s %-12s %s", plugin.name(), plugin.version(), plugin.origin()));
                }
                return catalog.problems().isEmpty() ? ExitCode.OK : ExitCode.INPUT;
            }
        }

        private void lock() throws IOException {
            List<Path> folders = common.pluginFolders(console);
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    int jars = PluginLock.write(folder).files().size();
                    console.say(folder.resolve(PluginLock.FILE) + ": locks " + jars + (jars == 1 ? " jar" : " jars"));
                }
            }
        }
    }
}
