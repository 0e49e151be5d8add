package reeb.plugins.embedders;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.data.Points;

/** A sheet of 10 x 30 that is rolled up in space: each row's place along the sheet and across it is known. */
public final class Rolls {
    private final double[] along;
    private final double[] values;

    private Rolls(int rows) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        along = new double[rows];
        values = new double[3 * rows];
        for (int row = 0; row < rows; row++) {
            double angle = 3 + 6 * random.nextDouble();
            along[row] = angle * angle / 2;
            values[3 * row] = angle * Math.cos(angle);
            values[3 * row + 1] = 10 * random.nextDouble();
            values[3 * row + 2] = angle * Math.sin(angle);
        }
    }

    public static Rolls of(int rows) {
        return new Rolls(rows);
    }

    public Points points() {
        return Points.of(along.length, 3, values.clone());
    }

    /** Correlates the ranks of places along the sheet with those of values; 1 or -1 where it has been unrolled. */
    public double agreement(double[] found) {
        double[] a = ranks(along);
        double[] b = ranks(found);
        double mean = (a.length - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int row = 0; row < a.length; row++) {
            product += (a[row] - mean) * (b[row] - mean);
            square += (a[row] - mean) * (a[row] - mean);
        }
        return product / square;
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
