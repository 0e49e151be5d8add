package reeb.plugins.embedders.projection;

import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.embedders.map.MapRows;

/**
 * Normally distributed numbers of mean 0 and variance 1, whatever the points: where an embedding starts from nothing. O(n
 * components).
 *
 * @param components how many for each row
 */
@Named("random")
@About("Normally distributed numbers, whatever the points: to start an embedding from.")
public record RandomPositions(
        @About("How many for each row.") @Default("2") @Range(min = 1, max = 1000)
        int components) implements Lens {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        RandomGenerator random = run.random("positions");
        double[] values = new double[MapRows.room(points.rows(), components)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return Points.of(points.rows(), components, values);
    }
}
