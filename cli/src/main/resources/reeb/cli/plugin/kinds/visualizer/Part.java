package {{package}};

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Points;
import reeb.api.data.View;

@Named("{{name}}")
@About("A line for each row: its first features.")
public record {{Class}}(@About("How many features.") @Default("2") @Range(min = 1) int features) implements {{Kind}} {
    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(output.open("txt"), StandardCharsets.UTF_8))) {
            Points points = view.data().points();
            // Progress is also where a run that is cancelled stops.
            try (Progress progress = run.progress("rows", points.rows())) {
                for (int row = 0; row < points.rows(); row++) {
                    for (int column = 0; column < Math.min(features, points.columns()); column++) {
                        out.write((column == 0 ? "" : " ") + points.at(row, column));
                    }
                    out.write("\n");
                    progress.advance(1);
                }
            }
        }
    }
}
