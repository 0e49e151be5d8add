package reeb.toolkit.topology;

import java.util.Arrays;
import java.util.List;

/**
 * Where features of a shape begin and end as a function rises or falls: a multiset of pairs.
 *
 * @param pairs the features, in a fixed order
 */
public record PersistenceDiagram(List<Pair> pairs) {
    /** Copies the pairs. */
    public PersistenceDiagram {
        pairs = List.copyOf(pairs);
    }

    /**
     * One feature.
     *
     * @param birth value at which it begins; finite
     * @param death value at which it ends, above or below its birth; infinite where it never does
     */
    public record Pair(double birth, double death) {
        /**
         * Tells how long the feature lasts.
         *
         * @return the distance of birth and death
         */
        public double length() {
            return Math.abs(death - birth);
        }
    }

    /**
     * Makes a diagram.
     *
     * @param pairs the features
     * @return the diagram
     */
    public static PersistenceDiagram of(Pair... pairs) {
        return new PersistenceDiagram(Arrays.asList(pairs));
    }

    /**
     * Measures the bottleneck distance: how far pairs must move at most, in the larger of their two coordinates, to make one
     * diagram of the other, where a pair may also move to the nearest place at which birth and death are equal.
     *
     * <p>Exact in double precision. Takes O(n^3) time for each of some 60 trial distances at worst, far less as a rule, and
     * O(n) memory. See Edelsbrunner and Harer, <i>Computational Topology</i>, 2010, section VIII.3.
     *
     * @param other another diagram
     * @return the distance; infinite where not as many pairs never end
     */
    public double bottleneck(PersistenceDiagram other) {
        double[] endless = births(this);
        double[] otherEndless = births(other);
        if (endless.length != otherEndless.length) {
            return Double.POSITIVE_INFINITY;
        }
        double farthest = 0;
        for (int i = 0; i < endless.length; i++) {
            farthest = Math.max(farthest, Math.abs(endless[i] - otherEndless[i]));
        }
        return Math.max(farthest, PairMatching.least(finite(this), finite(other)));
    }

    private static double[] births(PersistenceDiagram diagram) {
        return diagram.pairs.stream()
                .filter(pair -> Double.isInfinite(pair.death()))
                .mapToDouble(Pair::birth)
                .sorted()
                .toArray();
    }

    private static List<Pair> finite(PersistenceDiagram diagram) {
        return diagram.pairs.stream()
                .filter(pair -> Double.isFinite(pair.death()))
                .toList();
    }
}
