package example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** A data set by name: its values are in the jar, and its name is all that a workflow says. */
@Named("example/wells")
@About("Depth and water of 24 wells in two valleys, made up for this example.")
public record Wells() implements Source {
    private static final List<String> FEATURES = List.of("depth", "water");
    private static final List<String> VALLEYS = List.of("north", "south");

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        List<String[]> lines = lines();
        double[] values = new double[FEATURES.size() * lines.size()];
        int[] valleys = new int[lines.size()];
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row);
            values[2 * row] = Double.parseDouble(cells[0]);
            values[2 * row + 1] = Double.parseDouble(cells[1]);
            valleys[row] = VALLEYS.indexOf(cells[2]);
        }
        Table valley = new Table(List.of(new Column.Categories("valley", valleys, VALLEYS)));
        return new Dataset(Points.of(lines.size(), FEATURES.size(), values), valley, Optional.empty()).named(FEATURES);
    }

    /** Names of columns that parameters of later steps name are checked by these before anything is computed. */
    @Override
    public List<String> columns(List<Path> inputs) {
        return List.of("depth", "water", "valley");
    }

    private static List<String[]> lines() {
        // The stream of a class, not of its loader: so it is found wherever the jar lies.
        try (InputStream in = Objects.requireNonNull(Wells.class.getResourceAsStream("wells.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
