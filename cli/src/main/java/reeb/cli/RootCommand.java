package reeb.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import reeb.cli.listing.Version;

/** {@code reeb} alone: shows what to do next. */
@Command(
        name = "reeb",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A workbench for topological data analysis: workflows in JSON, Mapper graphs for Gephi.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  reeb explore my.csv             looks at your data, runs what fits them and shows it in the browser",
            "  reeb init                       writes a workflow to start from",
            "  reeb run workflow.json          runs it; pictures and Gephi files land in reeb-runs/",
            "  reeb parts                      lists what a workflow can use; 'reeb parts dbscan' explains one",
        })
final class RootCommand implements Runnable {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before the command runs
    private CommandSpec spec;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        spec.commandLine().usage(Console.raw(console.out()));
    }
}
