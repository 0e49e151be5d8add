package {{package}};

import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

@Named("{{name}}")
@About("A spiral in the plane, of 300 rows.")
public record {{Class}}(@About("How often it goes around.") @Default("2") @Range(min = 0) double turns) implements {{Kind}} {
    @Override
    public Dataset load(List<Path> inputs, Run run) {
        int rows = 300;
        double[] values = new double[2 * rows];
        for (int row = 0; row < rows; row++) {
            double radius = (row + 1.0) / rows;
            double angle = 2 * Math.PI * turns * radius;
            values[2 * row] = radius * StrictMath.cos(angle);
            values[2 * row + 1] = radius * StrictMath.sin(angle);
        }
        return Dataset.of(Points.of(rows, 2, values));
    }
}
