package reeb.plugins.clusterers;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.toolkit.measure.SubsampleScale;

/**
 * Single linkage up to the scale at which all rows hang together, estimated from random parts of them.
 *
 * <p>In Mapper the scale is that of all rows, not of a patch, and the cover {@code automatic-cubes} with the same settings
 * takes the same. GUDHI's {@code MapperComplex} does so without a clusterer. Takes the neighbours' time.
 *
 * <p>See Carriere, Michel and Oudot, <i>Statistical Analysis and Parameter Selection for Mapper</i>, Journal of Machine
 * Learning Research 19, 2018, section 4.
 *
 * @param parts how many random parts to draw
 * @param beta exponent for their size
 * @param constant constant for their size
 * @param metric distance between rows
 */
@Named("automatic-linkage")
@About("Joins nearest neighbours into clusters, up to a distance that is estimated from random parts of all rows.")
public record AutomaticLinkage(
        @About("Random parts of the rows to draw for an estimate of the scale.")
        @Default("100")
        @Range(min = 1, max = 1_000_000)
        int parts,

        @About("Exponent for the size of a part; larger ones draw smaller parts.") @Default("0") @Range(min = 0)
        double beta,

        @About("Constant for the size of a part; larger ones draw larger parts.")
        @Default("10")
        @Range(min = 1, aboveMin = true)
        double constant,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that the metric's distances are true ones. */
    public AutomaticLinkage {
        TrueDistances.require("automatic-linkage", metric);
    }

    @Override
    public Labels cluster(Points points, Run run) {
        return fitted(points, run).cluster(points, run);
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        Metric fitted = metric.fitted(points, run);
        double scale = new SubsampleScale(parts, beta, constant).estimate(points, fitted, run);
        run.figure("scale", scale);
        return new SingleLinkage(Optional.of(Math.max(scale, Double.MIN_VALUE)), Optional.empty(), fitted);
    }
}
