package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** One row that is far from all others, such as a sentinel of 1e9, leaves a plane to the rest. */
final class FarRowTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pca\"",
                "\"t-sne\", \"perplexity\": 5",
                "\"pacmap\"",
                "\"sg-t-sne\", \"lambda\": 4, \"neighbors\": 10",
                "\"umap\"",
            })
    void doesNotFlattenAMap(String part) throws IOException {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder("a,b,c\n");
        for (int row = 0; row < 20; row++) {
            rows.append(random.nextGaussian()).append(',').append(random.nextGaussian());
            rows.append(',').append(random.nextGaussian()).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows + "1e9,1e9,1e9\n");
        Files.writeString(
                folder.resolve("w.json"),
                "{\"steps\": [{\"name\": \"d\", \"use\": \"csv\", \"file\": \"rows.csv\"},"
                        + "{\"name\": \"m\", \"of\": \"d\", \"use\": " + part + "},"
                        + "{\"name\": \"o\", \"use\": \"points-csv\", \"of\": \"m\"}]}");
        Session.Outcome outcome = new Session(folder)
                .run(
                        "run",
                        folder.resolve("w.json").toString(),
                        "--out",
                        folder.resolve("out").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<double[]> places = Files.readAllLines(folder.resolve("out").resolve("o.csv")).stream()
                .skip(1)
                .limit(20)
                .map(FarRowTest::place)
                .toList();
        boolean map = !part.equals("\"pca\"");
        assertThat(deviation(places, 1)).as("second axis").isGreaterThan(0.1);
        assertThat(deviation(places, 0) > 0.1 || !map).as("first axis").isTrue();
    }

    private static double[] place(String line) {
        String[] values = line.split(",", -1);
        return new double[] {Double.parseDouble(values[1]), Double.parseDouble(values[2])};
    }

    private static double deviation(List<double[]> places, int axis) {
        double mean =
                places.stream().mapToDouble(place -> place[axis]).average().orElse(0);
        return Math.sqrt(places.stream()
                .mapToDouble(place -> (place[axis] - mean) * (place[axis] - mean))
                .average()
                .orElse(0));
    }
}
