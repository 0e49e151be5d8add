package reeb.runtime.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the share of false discoveries low where many columns are compared. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Adjusts the p of many tests: of those with an adjusted one of at most q, a share of q is false on average.
     *
     * <p>See Benjamini and Hochberg, <i>Controlling the False Discovery Rate</i>, Journal of the Royal Statistical Society B
     * 57, 1995.
     *
     * @param p from 0 to 1
     * @return adjusted values in the same order, none below its own p
     */
    public static double[] adjusted(double... p) {
        List<Integer> falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer test) -> p[test]).reversed())
                .toList();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int test = falling.get(i);
            least = Math.min(least, p[test] * p.length / (p.length - i));
            adjusted[test] = least;
        }
        return adjusted;
    }
}
