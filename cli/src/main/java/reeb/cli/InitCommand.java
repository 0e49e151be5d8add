package reeb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.draft.Draft;
import reeb.cli.draft.Drafted;
import reeb.cli.draft.OwnData;
import reeb.cli.progress.Interrupts;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.NewFile;
import reeb.runtime.json.JsonReader;
import reeb.runtime.text.Visible;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** {@code reeb init}: writes a commented workflow to start from, for data of one's own or for drawn digits. */
@Command(
        name = "init",
        description =
                "Write a commented workflow to start from, which runs as it is: for data of your own, or else for drawn digits.")
final class InitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA",
            description =
                    "A table, an array, or a folder or zip archive of pictures: they are looked at, and DATA.json is"
                            + " written beside them. Or the name of a file to write for drawn digits; default: workflow.json.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
    private Optional<Path> out = Optional.empty();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Path> looked = data.filter(OwnData::isData);
        Path file = out.or(() -> looked.map(OwnData::workflow).or(() -> data)).orElse(Path.of("workflow.json"));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(file + ": is there already and is not overwritten; name another file with --out");
        }
        if (looked.isEmpty() && data.isPresent() && !data.get().toString().endsWith(OwnData.ENDING)) {
            throw new InputException(data.get()
                    + ": there is no such file or folder; name your data, or a file to write" + " that ends in .json");
        }
        if (looked.isPresent()) {
            Drafted drafted = draft(looked.get(), file, common, work, console, new Cancellation());
            NewFile.write(file, drafted.bytes());
            drafted.features().forEach(line -> console.say("  " + Visible.line(line)));
        } else {
            NewFile.write(file, starter());
        }
        console.say(file + ": written; 'reeb run " + file + "' runs it");
        return ExitCode.OK;
    }

    /**
     * Drafts a workflow that fits data.
     *
     * @param data a file or folder that is there
     * @param file where the workflow will lie, since paths in it are relative to its folder
     * @param cancellation stops the look at the data, as Ctrl-C does
     * @return the workflow, and why it is as it is
     */
    static Drafted draft(
            Path data, Path file, Common common, WorkOptions work, Console console, Cancellation cancellation)
            throws IOException {
        Path folder = DataPlaces.folder(file);
        DataPlaces places = work.places(folder, console);
        Path place = data.toAbsolutePath().normalize();
        String named = folder.getRoot() != null && folder.getRoot().equals(place.getRoot())
                ? folder.relativize(place).toString()
                : place.toString();
        try (Catalog catalog = common.catalog(console);
                Workers workers = new Workers(work.threads());
                Interrupts _ = new Interrupts(cancellation, console::error, "nothing was written", () -> {})) {
            Drafted drafted = Draft.of(named, place, catalog, places, workers, cancellation);
            Workflow _ = WorkflowReader.read(
                    catalog,
                    file,
                    JsonReader.parse(drafted.text(), file.toString()),
                    List.of(),
                    StepInputs.check(places));
            return drafted;
        }
    }

    private static byte[] starter() throws IOException {
        try (InputStream starter = InitCommand.class.getResourceAsStream("starter.json")) {
            if (starter == null) {
                throw new IllegalStateException("the starter workflow is missing from the jar");
            }
            return starter.readAllBytes();
        }
    }
}
