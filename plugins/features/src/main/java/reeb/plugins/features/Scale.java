package reeb.plugins.features;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.api.spread.Blocks;
import reeb.api.spread.Foldable;

/**
 * Maps a range of values linearly onto another: {@code (x - from0) / (from1 - from0) * (to1 - to0) + to0}.
 *
 * <p>Computes in double precision; n x d values in double precision give such, others single precision. A range of no
 * length maps to the lower end. O(n d). The old range may be that of other rows, beyond which values leave the new one.
 *
 * @param to the ends of the range mapped to
 * @param from the ends of the range mapped from
 * @param per what the range is measured over
 */
@Named("scale")
@About("Maps the range of the values onto another, such as pixels 0 to 255 onto 0 to 1.")
public record Scale(
        @About("Lower and upper end of the new range.") @Default("[0, 1]")
        List<Double> to,

        @About("Lower and upper end of the old range; if left out, 0 and 255 for bytes scaled all together,"
                + " else the least and greatest value.")
        Optional<List<Double>> from,

        @About("Whether the old range is measured over all values or for each column.") @Default("all")
        Per per)
        implements Transform, Foldable {
    /** Checks the ranges. */
    public Scale {
        to = ends("to", to);
        from = from.map(range -> ends("from", range));
        if (from.isPresent() && from.get().getFirst().equals(from.get().getLast())) {
            throw new InputException("from: both ends are " + from.get().getFirst() + "; give two different ones");
        }
        if (from.isPresent() && per == Per.COLUMN) {
            throw new InputException("per: a range given by 'from' holds for all columns; leave out one of the two");
        }
    }

    private static List<Double> ends(String parameter, List<Double> range) {
        if (range.size() != 2) {
            throw new InputException(
                    parameter + ": must be two numbers, lower and upper end, but there are " + range.size());
        }
        return List.copyOf(range);
    }

    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        return train(data, run).transform(data.points(), run);
    }

    @Override
    public List<String> names(Dataset data, int columns) {
        return data.features();
    }

    @Override
    public Model train(Dataset data, Run run) {
        Points points = data.points();
        return scaling(range(points, run));
    }

    private ColumnScaling scaling(Extremes range) {
        double[] lengths = new double[range.lows().length];
        for (int column = 0; column < lengths.length; column++) {
            lengths[column] = range.isConstant(column) ? 1 : range.length(column);
        }
        return new ColumnScaling("scale", range.lows(), lengths, mapping());
    }

    /** Tells whether the old range is measured and not known beforehand. */
    private boolean measures(Points.Precision precision) {
        return from.isEmpty() && (precision != Points.Precision.BYTE || per == Per.COLUMN);
    }

    @Override
    public boolean folds(Blocks rows) {
        return rows.rows() > 0 && measures(rows.precision());
    }

    @Override
    public Map<String, Points> part(Points block, Map<String, Points> state, Run run) {
        return ColumnFold.part(block, state, run);
    }

    @Override
    public Map<String, Points> join(Map<String, Points> sum, Map<String, Points> next) {
        return ColumnFold.join(sum, next);
    }

    @Override
    public Round model(Blocks rows, Map<String, Points> state, Map<String, Points> sum, Run run) {
        Extremes range = ColumnFold.extremes(sum).orElseThrow();
        range.requireFinite();
        return new Round(scaling(per == Per.ALL ? range.together() : range).state(), true);
    }

    @Override
    public Model restore(Map<String, Points> state) {
        return ColumnScaling.restore("scale", state, mapping());
    }

    private DoubleUnaryOperator mapping() {
        double lower = to.getFirst();
        double length = to.getLast() - lower;
        return share -> share * length + lower;
    }

    private Extremes range(Points points, Run run) {
        if (!measures(points.precision())) {
            List<Double> ends = from.orElse(List.of(0.0, 255.0));
            return Extremes.of(points.columns(), ends.getFirst(), ends.getLast());
        }
        Extremes measured = new Statistics(points, run).extremes();
        return per == Per.ALL ? measured.together() : measured;
    }
}
