package reeb.runtime.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** Parts with texts that steer terminals. */
public final class SampleTexts {
    /** Clears the screen, sets a title, turns the order of letters round, and begins a line of its own. */
    public static final String HOSTILE = "a\u001b[2J\u009b2J\u0007\u202ez\nreeb: all is well\r";

    private SampleTexts() {}

    @Named("steering")
    @About("Says things that steer a terminal.")
    public record Steering() implements Source {
        @Override
        public Dataset load(List<Path> inputs, Run run) {
            try (Progress progress = run.progress(HOSTILE, 1)) {
                progress.advance(1);
            }
            run.warn(HOSTILE);
            run.figure(HOSTILE, 1);
            Column groups = Column.Categories.of(HOSTILE, List.of(HOSTILE, "b", HOSTILE, "b"));
            return new Dataset(
                    Points.of(4, 1, new double[] {1, 2, 3, 4}), new Table(List.of(groups)), Optional.empty());
        }
    }
}
