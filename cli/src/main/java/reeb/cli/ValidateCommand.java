package reeb.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.Workflow;

/** {@code reeb validate}: checks a workflow without running it. */
@Command(
        name = "validate",
        description =
                "Check a workflow and that its files are there, without running it; lists every mistake with its place.")
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final WorkflowArgument argument = new WorkflowArgument();

    @Option(names = "--set", paramLabel = "STEP.PARAMETER=VALUE", description = "Replace a value; may be repeated.")
    private List<String> settings = List.of();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalog catalog = common.catalog(console)) {
            DataPlaces places = data.places(argument.folder(), console);
            Workflow workflow = argument.read(catalog, console, settings, places);
            StepInputs.find(workflow, places);
            console.say(argument.file() + ": fine; steps in the order they run:");
            for (Step step : workflow.steps()) {
                String inputs = step.inputs().isEmpty() ? "" : "  <- " + String.join(", ", step.inputs());
                console.out().println("  " + step.name() + ": " + step.type().name() + inputs);
            }
            return ExitCode.OK;
        }
    }
}
