package {{package}};

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

@Named("{{name}}")
@About("Looks among rows whose first features are next to each other in order.")
public record {{Class}}(@About("Looks at this times k rows on each side.") @Default("2") @Range(min = 1) int reach) implements {{Kind}} {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        int rows = points.rows();
        int[] order = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> points.columns() == 0 ? 0 : points.at(row, 0)))
                .mapToInt(row -> row)
                .toArray();
        int window = (int) Math.min(rows, (long) reach * k);
        int[] neighbors = new int[rows * k];
        double[] distances = new double[rows * k];
        run.chunks(rows, 256, (first, end) -> {
            for (int place = first; place < end; place++) {
                int row = order[place];
                int[] near = Arrays.copyOfRange(order, Math.max(0, place - window), Math.min(rows, place + window + 1));
                double[] measured = measured(points, metric, row, near);
                int[] best = IntStream.range(0, near.length)
                        .filter(i -> near[i] != row)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(i -> measured[i])
                                .thenComparing(i -> near[i]))
                        .limit(k)
                        .mapToInt(i -> i)
                        .toArray();
                for (int rank = 0; rank < k; rank++) {
                    neighbors[row * k + rank] = near[best[rank]];
                    distances[row * k + rank] = measured[best[rank]];
                }
            }
        });
        return NeighborGraph.of(k, neighbors, distances);
    }

    private static double[] measured(Points points, Metric metric, int row, int[] others) {
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        points.copyRow(row, from);
        double[] distances = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            points.copyRow(others[i], to);
            distances[i] = metric.distance(from, to);
        }
        return distances;
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return false;
    }
}
