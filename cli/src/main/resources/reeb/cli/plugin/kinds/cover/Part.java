package {{package}};

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;

@Named("{{name}}")
@About("Intervals of the first axis, each of which reaches over half of the next one.")
public record {{Class}}(@About("How many intervals.") @Default("2") @Range(min = 1) int intervals) implements {{Kind}} {
    @Override
    public List<Rows> cover(Points values, Run run) {
        if (values.rows() == 0) {
            return List.of();
        }
        double[] axis = values.column(0);
        double least = Arrays.stream(axis).min().orElse(0);
        double length = (Arrays.stream(axis).max().orElse(0) - least) / intervals;
        List<Rows> patches = new ArrayList<>();
        for (int interval = 0; interval < intervals; interval++) {
            double from = least + interval * length;
            double to = interval == intervals - 1 ? Double.POSITIVE_INFINITY : from + 1.5 * length;
            int[] rows = IntStream.range(0, axis.length)
                    .filter(row -> axis[row] >= from && axis[row] <= to)
                    .toArray();
            if (rows.length > 0) {
                patches.add(Rows.of(rows));
            }
        }
        return patches;
    }
}
