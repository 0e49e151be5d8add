package reeb.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.parameters.SchemaWriter;

/** {@code reeb schema}: the JSON Schema of workflows, for editors. */
@Command(name = "schema", description = "Print the JSON Schema of workflows with everything installed, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalog catalog = common.catalog(console)) {
            console.out().print(SchemaWriter.of(catalog, fault -> console.warning("left out: " + fault.getMessage())));
            return ExitCode.OK;
        }
    }
}
