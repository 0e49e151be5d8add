package reeb.plugins.clusterers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;

/** Some places in the space of the rows, k x d, in double precision. */
final class Centres {
    private final double[][] places;

    /** Takes places, handed over. */
    Centres(double[][] places) {
        this.places = places;
    }

    /**
     * Draws rows far from each other: each with a chance in proportion to its squared distance from those before.
     *
     * @return as many as asked, or as many as there are distinct rows
     */
    static Centres spread(Points points, int most, Run run) {
        int count = Math.min(most, points.rows());
        RandomGenerator random = run.random("centres");
        Assignment assignment = new Assignment(points.rows());
        double[][] places = new double[count][];
        int row = random.nextInt(points.rows());
        for (int centre = 0; centre < count; centre++) {
            places[centre] = place(points, row);
            assignment.add(points, centre, places[centre], run);
            double total = assignment.cost();
            if (!(total > 0)) {
                return new Centres(Arrays.copyOf(places, centre + 1));
            }
            row = assignment.rowAt(random.nextDouble() * total);
        }
        return new Centres(places);
    }

    static double[] place(Points points, int row) {
        double[] place = new double[points.columns()];
        points.copyRow(row, place);
        return place;
    }

    int count() {
        return places.length;
    }

    /** Finds the nearest centre to a place, the first where several are. */
    int nearest(double[] place) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < places.length; centre++) {
            double square = square(place, places[centre]);
            if (square < least) {
                least = square;
                nearest = centre;
            }
        }
        return nearest;
    }

    double square(double[] place, int centre) {
        return square(place, places[centre]);
    }

    /** Measures the squared distance; in four sums, since each addition waits for the one before. */
    static double square(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int even = a.length & -4;
        for (int i = 0; i < even; i += 4) {
            first += (a[i] - b[i]) * (a[i] - b[i]);
            second += (a[i + 1] - b[i + 1]) * (a[i + 1] - b[i + 1]);
            third += (a[i + 2] - b[i + 2]) * (a[i + 2] - b[i + 2]);
            fourth += (a[i + 3] - b[i + 3]) * (a[i + 3] - b[i + 3]);
        }
        for (int i = even; i < a.length; i++) {
            first += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return first + second + (third + fourth);
    }

    double squaredMoves(Centres before) {
        double sum = 0;
        for (int centre = 0; centre < places.length; centre++) {
            sum += square(places[centre], before.places[centre]);
        }
        return sum;
    }
}
