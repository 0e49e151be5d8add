package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.listing.Version;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.pack.RunPack;
import reeb.runtime.store.StepStore;

/** {@code reeb pack}: one file of a finished run. */
@Command(
        name = "pack",
        description = "Make one file of a finished run: its record, workflow, files, graphs and rows. 'reeb query' and"
                + " 'reeb where' ask it anywhere, without the cache and without plugins.")
final class PackCommand implements Callable<Integer> {
    private static final double MEBI = 1 << 20;

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "RUN", description = "The run folder, or the run.json in it.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path run;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The pack; default: named after the run folder, with the ending .zip, in the working folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file where it is there.")
    private boolean overwrite;

    PackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Catalog catalog = common.catalog(console)) {
            StoredRun stored = StoredRun.open(catalog, run, new StepStore(console.neededCache(), console::error));
            Path file = out.orElseGet(() -> Path.of(stored.folder().normalize().getFileName() + ".zip"));
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
                throw new InputException(file + ": is there already; --overwrite replaces it");
            }
            try {
                RunPack.write(stored, Version.reeb(), file, console::warning);
            } catch (IOException e) {
                throw WriteFailure.of(file, e);
            }
            console.say(String.format(Locale.ROOT, "%s  (%,.1f MiB)", file, Files.size(file) / MEBI));
            return ExitCode.OK;
        }
    }
}
