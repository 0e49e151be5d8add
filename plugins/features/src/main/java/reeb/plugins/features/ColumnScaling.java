package reeb.plugins.features;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;

/** What is subtracted from each column and what it is divided by, learned from rows, and what is done to all alike after. */
final class ColumnScaling implements Model {
    private static final String OFFSETS = "offsets";
    private static final String DIVISORS = "divisors";

    private final String part;
    private final double[] offsets;
    private final double[] divisors;
    private final DoubleUnaryOperator after;

    /**
     * Keeps what was learned; not finite where there were no rows to learn from.
     *
     * @param part its name, for messages
     * @param offsets of d columns, handed over
     * @param divisors of d columns, 1 where values do not differ; handed over
     * @param after maps what comes of it
     */
    ColumnScaling(String part, double[] offsets, double[] divisors, DoubleUnaryOperator after) {
        this.part = part;
        this.offsets = offsets;
        this.divisors = divisors;
        this.after = after;
    }

    static ColumnScaling restore(String part, Map<String, Points> state, DoubleUnaryOperator after) {
        Points offsets = state.get(OFFSETS);
        Points divisors = state.get(DIVISORS);
        if (offsets == null || divisors == null || offsets.rows() != 1 || divisors.rows() != 1) {
            throw new InputException(
                    part + ": a kept model needs the arrays '" + OFFSETS + "' and '" + DIVISORS + "' of one row each");
        }
        if (offsets.columns() != divisors.columns()) {
            throw new InputException(part + ": '" + DIVISORS + "' of a kept model must have " + offsets.columns()
                    + " values but has " + divisors.columns());
        }
        return new ColumnScaling(part, row(offsets), row(divisors), after);
    }

    private static double[] row(Points points) {
        double[] values = new double[points.columns()];
        points.copyRow(0, values);
        return values;
    }

    @Override
    public Points transform(Points fresh, Run run) {
        if (fresh.columns() != offsets.length) {
            throw new InputException(part + ": what it does was learned from rows of " + offsets.length
                    + " columns but these rows have " + fresh.columns() + "; give rows of the same features");
        }
        for (int column = 0; column < offsets.length && fresh.rows() > 0; column++) {
            if (!Double.isFinite(offsets[column])) {
                throw new InputException(
                        part + ": there were no rows to learn from; name a step in 'fit' that has some");
            }
        }
        return Mapping.apply(
                fresh, (column, value) -> after.applyAsDouble((value - offsets[column]) / divisors[column]), run);
    }

    @Override
    public Map<String, Points> state() {
        return Map.of(
                OFFSETS,
                Points.of(1, offsets.length, offsets.clone()),
                DIVISORS,
                Points.of(1, divisors.length, divisors.clone()));
    }
}
