package reeb.kernels.approximate;

import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.kernels.rows.RowReader;

/** Distances of any metric, pair by pair. */
final class MetricMeasure implements RowMeasure {
    private static final int GROUP = 64;

    private final Metric metric;
    private final int[] order;
    private final RowReader reader;
    private final double[] from;
    private final double[] to;
    private double[][] group = {};

    /**
     * Prepares.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param order the numbers in the data of rows by their places
     */
    MetricMeasure(Points points, Metric metric, int[] order) {
        this.metric = metric;
        this.order = order;
        this.reader = new RowReader(points);
        this.from = new double[points.columns()];
        this.to = new double[points.columns()];
    }

    @Override
    public int group() {
        return GROUP;
    }

    @Override
    public void measure(int place, int[] others, int count, float[] distances) {
        reader.read(order[place], from);
        for (int i = 0; i < count; i++) {
            reader.read(order[others[i]], to);
            distances[i] = (float) metric.distance(from, to);
        }
    }

    @Override
    public int compare(int[] places, int first, int end, NearestLists near) {
        if (group.length < end - first) {
            group = new double[end - first][from.length];
        }
        int found = 0;
        for (int i = first; i < end; i++) {
            reader.read(order[places[i]], group[i - first]);
            for (int j = first; j < i; j++) {
                float distance = (float) metric.distance(group[i - first], group[j - first]);
                found += near.offer(i - first, places[j], distance) ? 1 : 0;
                found += near.offer(j - first, places[i], distance) ? 1 : 0;
            }
        }
        return found;
    }
}
