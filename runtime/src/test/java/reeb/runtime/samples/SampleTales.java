package reeb.runtime.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** A source that has something to say of its file. */
public final class SampleTales {
    private SampleTales() {}

    @Named("tale")
    @About("Gives three rows, warns of its file, and advises to shift them.")
    public record Tale(@About("The file.") String file) implements Source {
        /** Beside the file: then nobody may ask for the columns. */
        public static final String CLOSED = "closed";

        @Override
        public List<Path> inputs(Places places) {
            return List.of(places.file(file));
        }

        @Override
        public List<String> columns(List<Path> inputs) {
            if (Files.exists(inputs.getFirst().resolveSibling(CLOSED))) {
                throw new InputException("file: nobody may ask for its columns");
            }
            return List.of("x");
        }

        @Override
        public Dataset load(List<Path> inputs, Run run) {
            run.warn(inputs.getFirst() + ": is short");
            run.advise(inputs.getFirst() + ": should be shifted", "shift");
            return Dataset.of(Points.of(3, 1, new double[] {1, 2, 3}));
        }
    }
}
