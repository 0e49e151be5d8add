package {{package}};

import java.util.Arrays;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

@Named("{{name}}")
@About("The mean of the features, times a factor.")
public record {{Class}}(@About("What the mean is multiplied by.") @Default("2") @Range(min = 0) double factor) implements {{Kind}} {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        double[] values = new double[points.rows()];
        // Pieces of so many rows are cut alike for any number of threads.
        run.chunks(points.rows(), 1024, (first, end) -> {
            double[] row = new double[points.columns()];
            for (int i = first; i < end; i++) {
                points.copyRow(i, row);
                values[i] = factor * Arrays.stream(row).average().orElse(0);
            }
        });
        return Points.of(values.length, 1, values);
    }
}
