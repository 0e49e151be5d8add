package reeb.plugins.sources.pictures;

import java.util.function.IntToDoubleFunction;

/**
 * How the pixels along one axis make those of another length: means over areas to shrink, lines between neighbours to grow.
 *
 * @param from pixels before
 * @param to pixels after
 */
record AxisWeights(int from, int to) {
    static AxisWeights of(int from, int to) {
        return new AxisWeights(from, to);
    }

    /** Gives one pixel after from those before. */
    double sum(int pixel, IntToDoubleFunction before) {
        if (from == to) {
            return before.applyAsDouble(pixel);
        }
        return from > to ? mean(pixel, before) : between(pixel, before);
    }

    /** Measures in parts of a pixel, {@code to} of them in each pixel before, so that shares are whole numbers. */
    private double mean(int pixel, IntToDoubleFunction before) {
        long start = (long) pixel * from;
        long end = start + from;
        double sum = 0;
        for (int i = (int) (start / to); (long) i * to < end; i++) {
            long share = Math.min(end, (i + 1L) * to) - Math.max(start, (long) i * to);
            sum += share * before.applyAsDouble(i);
        }
        return sum / from;
    }

    private double between(int pixel, IntToDoubleFunction before) {
        double place = Math.clamp((pixel + 0.5) * from / to - 0.5, 0, from - 1);
        int left = (int) place;
        double share = place - left;
        double value = before.applyAsDouble(left);
        return share == 0 ? value : (1 - share) * value + share * before.applyAsDouble(left + 1);
    }
}
