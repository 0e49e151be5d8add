package reeb.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import reeb.cli.serve.ServeOptions;
import reeb.cli.serve.Serving;
import reeb.runtime.catalog.Catalog;

/** {@code reeb serve}: answers programs by models. */
@Command(
        name = "serve",
        description =
                "Answer programs over HTTP by models: rows and pictures as JSON, or the Open Inference Protocol. Prints the"
                        + " address, and serves until Ctrl-C or kill.")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final ServeOptions options = new ServeOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Catalog catalog = RunOptions.catalog(console, common, console::error)) {
            new Serving(console, console.environment(), common.verbose()).serve(catalog, options);
        }
        return ExitCode.OK;
    }
}
