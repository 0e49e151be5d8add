package {{package}};

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

@Named("{{name}}")
@About("Rows in the same cell of a grid are a cluster.")
public record {{Class}}(@About("How wide a cell is.") @Default("2") @Range(min = 0, aboveMin = true) double width) implements {{Kind}} {
    @Override
    public Labels cluster(Points points, Run run) {
        requireFinite(points);
        Map<List<Double>, Integer> cells = new HashMap<>();
        int[] labels = new int[points.rows()];
        double[] row = new double[points.columns()];
        // Progress is also where a run that is cancelled stops.
        try (Progress progress = run.progress("cells", labels.length)) {
            for (int i = 0; i < labels.length; i++) {
                points.copyRow(i, row);
                List<Double> cell = new ArrayList<>();
                for (double value : row) {
                    cell.add(Math.floor(value / width));
                }
                labels[i] = cells.computeIfAbsent(cell, _ -> cells.size());
                progress.advance(1);
            }
        }
        return Labels.of(labels);
    }

    private static void requireFinite(Points points) {
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            if (!Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new InputException("row " + i + " has a value that is not a finite number; remove that row");
            }
        }
    }
}
