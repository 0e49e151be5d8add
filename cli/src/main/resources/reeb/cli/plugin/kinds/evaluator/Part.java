package {{package}};

import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

@Named("{{name}}")
@About("The mean power of the features.")
public record {{Class}}(@About("The power.") @Default("2") @Range(min = 0) double power) implements {{Kind}} {
    @Override
    public Table evaluate(Dataset data, Run run) {
        Points points = data.points();
        double sum = 0;
        for (int row = 0; row < points.rows(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                sum += StrictMath.pow(points.at(row, column), power);
            }
        }
        double count = Math.max(1.0, (double) points.rows() * points.columns());
        return new Table(List.of(new Column.Numbers("mean power", sum / count)));
    }
}
