package reeb.toolkit.colour;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spreads numbers over a scale such that each quarter of them takes a quarter of it, as ReNom TDA 1.x colours nodes.
 *
 * <p>Each quarter in turn is stretched from its least to its largest number; those at a joint belong to both quarters and end
 * in the later one, where they have by then the place that the earlier one gave them. All of that is part of the convention.
 */
final class Quartiles {
    private static final int QUARTERS = 4;

    private final double[] joints;

    private Quartiles(double[] joints) {
        this.joints = joints;
    }

    /** Divides the numbers that are finite, with linear interpolation between ranks. */
    static Quartiles of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        double[] joints = new double[QUARTERS + 1];
        for (int joint = 0; joint <= QUARTERS && sorted.length > 0; joint++) {
            double rank = (sorted.length - 1) * (joint / (double) QUARTERS);
            int below = (int) rank;
            int above = Math.min(below + 1, sorted.length - 1);
            joints[joint] = sorted[below] + (sorted[above] - sorted[below]) * (rank - below);
        }
        return new Quartiles(joints);
    }

    /** Gives the smallest number, the three quartiles and the largest. */
    double[] joints() {
        return joints.clone();
    }

    /** Gives each number its place on the scale from 0 to 1; those that are not finite keep their own. */
    double[] places(double[] values) {
        double[] places = values.clone();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double low = joints[quarter];
            double high = joints[quarter + 1];
            stretch(
                    places,
                    IntStream.range(0, values.length)
                            .filter(i -> values[i] >= low && values[i] <= high)
                            .toArray(),
                    quarter);
        }
        return places;
    }

    private static void stretch(double[] places, int[] members, int quarter) {
        double least = Arrays.stream(members).mapToDouble(i -> places[i]).min().orElse(0);
        double largest =
                Arrays.stream(members).mapToDouble(i -> places[i]).max().orElse(0);
        double range = largest > least ? largest - least : 1;
        for (int member : members) {
            places[member] = ((places[member] - least) / range + quarter) / QUARTERS;
        }
    }
}
