package reeb.runtime.store;

import java.util.List;
import reeb.api.data.Snapshot;

/**
 * A result as it is kept.
 *
 * @param result what a step gave
 * @param notes what it had to say
 * @param snapshots where its rows were on the way
 */
public record Kept(Result result, Notes notes, List<Snapshot> snapshots) {
    public Kept {
        snapshots = List.copyOf(snapshots);
    }

    /** Keeps a result that had no way to show. */
    public Kept(Result result, Notes notes) {
        this(result, notes, List.of());
    }
}
