package reeb.kernels.neighbors;

import java.util.Map;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;

/** A lens that gives a new row values by its nearest known rows, and known rows those that it gave them: {@link NeighborModel}. */
public interface NeighborLens extends Lens, Trainable {
    /** Known rows among which a new one is placed, where the lens does not know better. */
    int NEIGHBORS = 15;

    /** The distance between rows. */
    Metric metric();

    /**
     * Tells what is made of the known rows near a new one.
     *
     * @param rows n x d features of the known rows
     * @param values n x k that this lens gave to them
     * @return the mean of the values of the 15 nearest, unless the lens knows better
     */
    default NeighborReading reading(Points rows, Points values) {
        return new MeanOfNearest(NEIGHBORS, values);
    }

    @Override
    default Model train(Dataset data, Run run) {
        return trained(data, view(data, run), run);
    }

    @Override
    default boolean resultSuffices() {
        return true;
    }

    @Override
    default Model trained(Dataset known, Points given, Run run) {
        return new NeighborModel(known.points(), given, metric(), reading(known.points(), given));
    }

    @Override
    default Model restore(Map<String, Points> state) {
        return NeighborModel.restore(state, metric(), this::reading);
    }
}
