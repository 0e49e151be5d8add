package reeb.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.listing.PartText;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.parameters.PartHelp;
import reeb.runtime.parameters.UnknownPart;

/** {@code reeb parts}: what a workflow can use, from the records of the parts. */
@Command(name = "parts", description = "List what a workflow can use, or explain one part and its parameters.")
final class PartsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The part to explain.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--markdown", description = "Write the whole reference in Markdown.")
    private boolean markdown;

    PartsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalog catalog = common.catalog(console)) {
            String text = name.map(wanted -> PartText.explained(find(catalog, wanted), console.columns()))
                    .orElseGet(() -> markdown
                            ? PartText.markdown(described(catalog))
                            : PartText.listed(catalog.parts(), console.columns()));
            console.out().print(text);
            return ExitCode.OK;
        }
    }

    private List<PartType> described(Catalog catalog) {
        return PartHelp.describable(catalog.parts(), fault -> console.warning("left out: " + fault.getMessage()));
    }

    private static PartType find(Catalog catalog, String name) {
        return catalog.find(name)
                .orElseThrow(() -> new InputException(UnknownPart.message(catalog, name, "part", _ -> true)));
    }
}
