package reeb.plugins.figures.rows;

import java.util.Arrays;

/** From the least to the most of some numbers; halves keep huge ones finite. */
public record Extent(double least, double most) {
    public static Extent of(double... values) {
        return new Extent(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(0));
    }

    double length() {
        return Math.min(Double.MAX_VALUE, most - least);
    }

    double middle() {
        return least / 2 + most / 2;
    }

    /** Gives a value's share of the way from the least to the most; a half where they are equal. */
    double share(double value) {
        return most > least ? (value / 2 - least / 2) / (most / 2 - least / 2) : 0.5;
    }
}
