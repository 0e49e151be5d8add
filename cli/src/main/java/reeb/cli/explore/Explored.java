package reeb.cli.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import reeb.api.problem.InputException;
import reeb.cli.draft.OwnData;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.pack.PackedRun;

/** What {@code reeb explore} is given. */
public enum Explored {
    /** A run that has ended: its folder, or the record in it. */
    RUN,
    /** A workflow, which has to run first. */
    WORKFLOW,
    /** Data, for which a workflow has to be drafted first. */
    DATA;

    /**
     * Tells what it is.
     *
     * @throws InputException where it is none of these
     */
    public static Explored of(Path given) {
        if (given.toString().equals("-")) {
            return WORKFLOW;
        }
        if (!Files.exists(given)) {
            throw new InputException(
                    given + ": there is no such file or folder; name your data, a workflow, or the folder of a run");
        }
        if (StoredRun.isAt(given)) {
            return RUN;
        }
        if (Files.isDirectory(given) && RunFolder.unfinished(given)) {
            throw new InputException(given + ": the run there has not ended; 'reeb run' of its workflow, with --out "
                    + given + ", ends it");
        }
        if (PackedRun.isPack(given)) {
            throw new InputException(given
                    + ": is a pack of a run, which holds no features to show; name the run's folder, or the workflow");
        }
        return OwnData.isData(given) ? DATA : WORKFLOW;
    }
}
