package reeb.plugins.lenses;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;

/** Offers lenses. */
public final class LensesPlugin implements Plugin {
    @Override
    public String name() {
        return "lenses";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                Pca.class,
                Coordinate.class,
                ColumnValues.class,
                Norm.class,
                RowStatistic.class,
                Entropy.class,
                Eccentricity.class,
                Density.class,
                NeighborDistance.class,
                NeighborSpread.class,
                DistanceToMean.class,
                DistanceToMeasure.class,
                IsolationForest.class,
                SideBySide.class);
    }
}
