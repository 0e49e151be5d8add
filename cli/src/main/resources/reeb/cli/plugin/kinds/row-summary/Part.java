package {{package}};

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.summary.RowSummary;

@Named("{{name}}")
@About("Tells of the first features: how large they are at most.")
public record {{Class}}(@About("So many features.") @Default("2") @Range(min = 1, max = 50) int features) implements {{Kind}} {
    @Override
    public Section section(Dataset data, Run run) {
        int count = Math.min(features, data.points().columns());
        double[] numbers = new double[count];
        double[] largest = new double[count];
        for (int feature = 0; feature < count; feature++) {
            numbers[feature] = feature;
            // Without rows there is none, which is shown as an empty cell.
            largest[feature] = Arrays.stream(data.points().column(feature)).max().orElse(Double.NaN);
        }
        return new Section(
                "The first features",
                List.of(data.points().rows() + " rows of " + data.points().columns() + " features."),
                new Table(List.of(new Column.Numbers("feature", numbers), new Column.Numbers("largest", largest))),
                Optional.empty());
    }
}
