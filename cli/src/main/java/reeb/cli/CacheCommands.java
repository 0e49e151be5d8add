package reeb.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reeb.runtime.store.StepStore;

/** {@code reeb cache}: how much is cached, and how to be rid of it. */
@Command(name = "cache", description = "Show how much is cached and where, or remove it.")
final class CacheCommands implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before the command runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private CacheCommands(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new CacheCommands(console));
    }

    private StepStore store() {
        return new StepStore(console.neededCache(), console::error);
    }

    @Override
    public void run() {
        List<StepStore.Entry> entries = store().entries();
        long bytes = entries.stream().mapToLong(StepStore.Entry::bytes).sum();
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %,d results, %,.1f MiB%n",
                        console.neededCache(),
                        entries.size(),
                        bytes / 1048576.0);
        console.out().println("'reeb cache clear' removes them; the environment variable REEB_CACHE moves them.");
    }

    @Command(name = "clear", description = "Remove all cached results.")
    int clear() throws IOException {
        long freed = store().clear();
        console.out().printf(Locale.ROOT, "%s: freed %,.1f MiB%n", console.neededCache(), freed / 1048576.0);
        return ExitCode.OK;
    }

    boolean help() {
        return help && spec != null;
    }
}
