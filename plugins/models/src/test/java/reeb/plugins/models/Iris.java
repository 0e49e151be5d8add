package reeb.plugins.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;

/** The irises of the sample workflows, 50 of each of three species. */
final class Iris {
    private Iris() {}

    static Dataset data() {
        return labelled(species());
    }

    /** Irises whose species have been mixed up. */
    static Dataset shuffled(long seed) {
        List<String> species = new ArrayList<>(species());
        Collections.shuffle(species, new Random(seed));
        return labelled(species);
    }

    static Dataset labelled(List<String> species) {
        double[] features = lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.split(",")).limit(4).mapToDouble(Double::parseDouble))
                .toArray();
        return new Dataset(
                Points.of(species.size(), 4, features),
                new Table(List.of(Column.Categories.of("species", species))),
                Optional.empty());
    }

    static List<String> species() {
        return lines().stream().map(line -> line.split(",")[4]).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../../sample-workflows/data/iris.csv")).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
