package {{package}};

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

@Named("{{name}}")
@About("The features times a factor.")
public record {{Class}}(@About("What they are multiplied by.") @Default("2") @Range(min = 0) double factor) implements {{Kind}} {
    @Override
    public Points transform(Dataset data, List<Path> inputs, Run run) {
        Points points = data.points();
        int columns = points.columns();
        double[] values = new double[points.rows() * columns];
        // Pieces of so many rows are cut alike for any number of threads.
        run.chunks(points.rows(), 1024, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int column = 0; column < columns; column++) {
                    values[row * columns + column] = factor * points.at(row, column);
                }
            }
        });
        return Points.of(points.rows(), columns, values);
    }

    @Override
    public List<String> names(Dataset data, int columns) {
        return data.features();
    }
}
