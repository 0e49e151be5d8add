package reeb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.runtime.files.NewFile;

/** {@code reeb init}: writes a commented workflow to start from. */
@Command(name = "init", description = "Write a commented workflow to start from; it runs as it is.")
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "workflow.json",
            description = "The file to write; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path file;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(file + ": is there already and is not overwritten; name another file");
        }
        try (InputStream starter = InitCommand.class.getResourceAsStream("starter.json")) {
            if (starter == null) {
                throw new IllegalStateException("the starter workflow is missing from the jar");
            }
            NewFile.write(file, starter.readAllBytes());
        }
        console.say(file + ": written; 'reeb run " + file + "' runs it");
        return ExitCode.OK;
    }

    boolean help() {
        return help;
    }
}
