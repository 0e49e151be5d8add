package reeb.plugins.mapper.covers;

import reeb.api.data.Rows;

/**
 * Divides a cell along an axis into a lower part, up to {@code upper}, and an upper part, from {@code lower} on. Where the lower
 * end of the one is below the upper end of the other, both hold the rows between.
 */
record Cut(int axis, double lower, double upper) {
    Rows below(Rows rows, double[] values) {
        return Rows.of(rows.stream().filter(row -> values[row] <= upper).toArray());
    }

    Rows above(Rows rows, double[] values) {
        return Rows.of(rows.stream().filter(row -> values[row] >= lower).toArray());
    }
}
