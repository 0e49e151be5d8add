package reeb.runtime.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.columns.ColumnTransform;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;

/** Parts that read files in ways of their own. */
public final class SampleFiles {
    private SampleFiles() {}

    @Named("mapped")
    @About("Maps a file of doubles.")
    public record Mapped(@About("The file.") String file) implements Source {
        @Override
        public List<Path> inputs(Places places) {
            return List.of(places.file(file));
        }

        @Override
        public Dataset load(List<Path> inputs, Run run) {
            try (FileChannel channel = FileChannel.open(inputs.getFirst())) {
                var memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
                int rows = (int) (channel.size() / Double.BYTES);
                return Dataset.of(Points.over(memory, Points.Precision.DOUBLE, rows, 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Named("restless")
    @About("Reads a number in place of what a file holds, as somebody would who changes it for a moment.")
    public record Restless(@About("The file.") String file) implements Source {
        @Override
        public List<Path> inputs(Places places) {
            return List.of(places.file(file));
        }

        @Override
        public Dataset load(List<Path> inputs, Run run) {
            Path path = inputs.getFirst();
            try {
                String before = Files.readString(path);
                var time = Files.getLastModifiedTime(path);
                Files.writeString(path, "42\n");
                Dataset read = Dataset.of(Points.of(1, 1, new double[] {Double.parseDouble(Files.readString(path))}));
                Files.writeString(path, before);
                Files.setLastModifiedTime(path, time);
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Named("line-of-each-row")
    @About("Marks rows with the lines of a file.")
    public record Marks(
            @About("The file.") String file,

            @About("What the column is called.") @Default("mark")
            String column) implements ColumnTransform {
        @Override
        public List<Path> inputs(Places places) {
            return List.of(places.file(file));
        }

        @Override
        public Table columns(Dataset data, List<Path> inputs, Run run) {
            try {
                List<String> lines = Files.readAllLines(inputs.getFirst());
                run.figure("marks", lines.size());
                return new Table(List.of(Column.Categories.of(column, lines)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Named("both")
    @About("Reads two files.")
    public record Both(
            @About("One.") String one, @About("The other.") String other) implements Source {
        @Override
        public List<Path> inputs(Places places) {
            List<Path> files = List.of(places.fileOrFolder(one), places.file(other, 1 << 20));
            if (files.getLast().endsWith("picture.png")) {
                throw new InputException(files.getLast() + ": is a picture");
            }
            return files;
        }

        @Override
        public Dataset load(List<Path> inputs, Run run) {
            return Dataset.of(Points.of(1, 1, new double[1]));
        }
    }
}
