package reeb.plugins.mapper.graph;

import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.WrongResultException;

/** What a lens within another part gives. */
public final class LensValues {
    private LensValues() {}

    /**
     * Looks at rows through a lens.
     *
     * @return n x k values of the n rows
     * @throws WrongResultException where the lens gives none, or such of other rows
     */
    public static Points of(Lens lens, Dataset data, Run run) {
        Points values = WrongResultException.due(lens.view(data, run.in("lens")), lens);
        WrongResultException.requireRows(values.rows(), data.points().rows(), lens);
        return values;
    }
}
