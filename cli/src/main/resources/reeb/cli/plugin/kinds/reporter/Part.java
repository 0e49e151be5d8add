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
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;

@Named("{{name}}")
@About("A line for each figure.")
public record {{Class}}(@About("So many values of a figure are shown.") @Default("2") @Range(min = 1) int values) implements {{Kind}} {
    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public void report(List<Evaluation> evaluations, Output output, Run run) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(output.open("txt"), StandardCharsets.UTF_8))) {
            // Progress is also where a run that is cancelled stops.
            try (Progress progress = run.progress("evaluations", evaluations.size())) {
                for (Evaluation evaluation : evaluations) {
                    for (Column column : evaluation.figures().columns()) {
                        out.write(evaluation.name() + " " + column.name());
                        for (int row = 0; row < Math.min(values, column.size()); row++) {
                            out.write(" " + column.text(row));
                        }
                        out.write("\n");
                    }
                    progress.advance(1);
                }
            }
        }
    }
}
