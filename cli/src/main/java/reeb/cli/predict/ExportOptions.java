package reeb.cli.predict;

import java.util.Optional;
import picocli.CommandLine.Option;
import reeb.api.Places;
import reeb.api.problem.InputException;
import reeb.model.export.ModelExport;
import reeb.model.known.Profile;

/** What a model is to be that is made of a graph. */
public final class ExportOptions {
    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "compact",
            description =
                    "How exactly known rows are kept: exact (as they are), float (single precision), compact (a byte"
                            + " for each value) or tiny (a byte for each of 64 principal components); default: ${DEFAULT-VALUE}.")
    private Profile profile = Profile.COMPACT;

    @Option(
            names = "--features",
            paramLabel = "STEP",
            description = "The step whose points are compared; default: the one that the lens looks at.")
    private Optional<String> features = Optional.empty();

    @Option(
            names = "--groups",
            paramLabel = "COLUMN",
            description =
                    "The column of nodes or rows that names groups, such as that of a review; default: 'group' where"
                            + " there is one, else what the journal of the run's review says, else the components of"
                            + " the graph.")
    private Optional<String> groups = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "The column that names nodes; default: as in exported graphs.")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "ROWS",
            defaultValue = "1000",
            description = "How many known rows are left out in turn and asked for; default: ${DEFAULT-VALUE}.")
    private int check;

    @Option(
            names = "--neighbours",
            description =
                    "Let the model tell over HTTP which of the known rows are nearest to a new one, which reveals them.")
    private boolean neighbors;

    /** How exactly known rows are kept. */
    public Profile profile() {
        return profile;
    }

    /**
     * Checks the options.
     *
     * @throws InputException where one is beyond its range
     */
    public void check() {
        if (check < 0) {
            throw new InputException("--check " + check + ": must be at least 0");
        }
    }

    /**
     * Gives them to who makes the model.
     *
     * @param graph the step of the graph
     * @param name what the model is called
     * @param places where files lie that steps read
     */
    public ModelExport.Wishes wishes(String graph, String name, Places places) {
        return new ModelExport.Wishes(graph, features, groups, label, name, profile, check, neighbors, places);
    }
}
