package reeb.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.runtime.data.DataFetch;
import reeb.runtime.data.DataFile;

/** {@code reeb data}: which data sets are known by name, where they lie, and how to get them. */
@Command(name = "data", description = "List the data sets known by name, or fetch one.")
final class DataCommands implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before the command runs
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    private DataCommands(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new DataCommands(console));
    }

    @Override
    public void run() {
        spec.commandLine().usage(Console.raw(console.out()));
    }

    @Command(name = "list", description = "List the data sets known by name and where they were found.")
    int list(
            @Option(names = "--data", paramLabel = "DIR", description = "A data folder to look in first.")
                    List<Path> folders) {
        List<Path> places = console.dataFolders(folders == null ? List.of() : folders);
        for (String name : names()) {
            console.say(String.format(Locale.ROOT, "%-15s %s", name, found(name, places)));
        }
        return ExitCode.OK;
    }

    private static String found(String name, List<Path> places) {
        List<DataFile> files = DataFile.all().stream()
                .filter(file -> file.dataset().equals(name))
                .toList();
        for (Path place : places) {
            if (files.stream()
                    .allMatch(file -> Files.isReadable(place.resolve(name).resolve(file.file())))) {
                return place.resolve(name).toString();
            }
        }
        boolean offered = files.stream().noneMatch(file -> file.source().isEmpty());
        return "not here; 'reeb data fetch " + name + (offered ? "' gets it" : "' tells what to do");
    }

    @Command(name = "fetch", description = "Download a data set, checking its contents.")
    int fetch(
            @Parameters(paramLabel = "NAME", description = "The data set.") String name,
            @Option(names = "--data", paramLabel = "DIR", description = "The data folder to put it into.") Path folder,
            @Option(names = "--from", paramLabel = "URL", description = "A mirror to fetch from.") URI mirror)
            throws IOException {
        List<DataFile> files = DataFile.all().stream()
                .filter(file -> file.dataset().equals(name))
                .toList();
        if (files.isEmpty()) {
            throw new InputException(
                    "there is no data set named '" + name + "'" + Nearest.hint(name, names(), "data sets"));
        }
        Path place = Optional.ofNullable(folder)
                .or(console::ownData)
                .orElseThrow(() -> new InputException("HOME names no folder to fetch into; name one by --data"));
        DataFetch fetch = new DataFetch(place, Optional.ofNullable(mirror));
        for (DataFile file : files) {
            console.say(fetch.fetch(file).toString());
            console.out().flush();
        }
        return ExitCode.OK;
    }

    private static List<String> names() {
        return DataFile.all().stream().map(DataFile::dataset).distinct().toList();
    }

    boolean help() {
        return help;
    }
}
