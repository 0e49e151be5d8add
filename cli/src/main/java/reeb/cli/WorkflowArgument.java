package reeb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.json.JsonReader;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** The workflow that a command is given: a file, or what comes from the standard input. */
final class WorkflowArgument {
    /** How a workflow from the standard input is named in messages; its folder is the one that the command runs in. */
    private static final Path STANDARD_INPUT = Path.of(Workflow.STANDARD_INPUT);

    @Parameters(
            paramLabel = "WORKFLOW",
            description = "The workflow's JSON file; - reads it from the standard input, with paths relative to the"
                    + " working folder.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path file;

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = "The folder that paths in the workflow are relative to; default: that of its file.")
    private Optional<Path> base = Optional.empty();

    private Optional<String> text = Optional.empty();

    /** The argument of a command that has found out by itself that a workflow is meant. */
    static WorkflowArgument of(Path file) {
        WorkflowArgument argument = new WorkflowArgument();
        argument.file = file;
        return argument;
    }

    /**
     * A workflow that is not in a file.
     *
     * @param file where it would lie
     * @param text what it says
     */
    static WorkflowArgument of(Path file, String text) {
        WorkflowArgument argument = of(file);
        argument.text = Optional.of(text);
        return argument;
    }

    private boolean standardInput() {
        return file.toString().equals("-");
    }

    /** The file, or what stands for it. */
    Path file() {
        return standardInput() ? STANDARD_INPUT : file;
    }

    /** The folder that paths in the workflow are relative to. */
    Path folder() {
        return base.orElseGet(() -> DataPlaces.folder(file()));
    }

    /** What to call the workflow where it is to be a file's name. */
    String name() {
        return standardInput() ? "stdin" : String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    }

    /**
     * Reads it.
     *
     * @param settings replaced values
     * @param places where its files lie
     */
    Workflow read(Catalog catalog, Console console, List<String> settings, DataPlaces places) {
        if (text.isPresent()) {
            return WorkflowReader.read(
                    catalog, file, JsonReader.parse(text.get(), file.toString()), settings, StepInputs.check(places));
        }
        return standardInput()
                ? WorkflowReader.read(
                        catalog,
                        STANDARD_INPUT,
                        JsonReader.read(console.in(), Workflow.STANDARD_INPUT),
                        settings,
                        StepInputs.check(places))
                : WorkflowReader.read(catalog, file, settings, StepInputs.check(places));
    }
}
