package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** Parts that measure rows by a matrix of their distances, whichever rows are left and however they lie. */
final class GivenDistancesTest {
    /** Rows lie at these places of a line; the last but one has no label. */
    private static final double[] PLACES = {0, 10, 1, 12, 2, 11, 0.5, 10.5, 50};

    private static final String[] LABELS = {"a", "b", "a", "b", "a", "b", "", "b", "a"};

    private static final Pattern FIGURES =
            Pattern.compile("\"(silhouette|trustworthiness|continuity|leave-one-out|neighbourhood-preservation|ari)\": "
                    + "(\\[[^]]*]|[-0-9.E]+)");

    @TempDir
    private Path folder;

    @Test
    void evaluatorsMeasureAsByTheFeatures() throws IOException {
        String evaluators = """
                , {"name": "k", "use": "knn-accuracy", "of": "d", "k": 2, "metric": "M"},
                {"name": "s", "use": "silhouette", "of": "d", "metric": "M"},
                {"name": "s5", "use": "silhouette", "of": "d", "sample": 5, "metric": "M"},
                {"name": "t", "use": "trustworthiness", "of": "d", "against": "d", "k": 2, "sample": 7, "metric": "M",
                 "embeddingMetric": "M"},
                {"name": "c", "use": "continuity", "of": "d", "against": "d", "k": 2, "sample": 7, "metric": "M",
                 "embeddingMetric": "M"},
                {"name": "n", "use": "neighbourhood-preservation", "of": "d", "against": "d", "k": 2, "metric": "M",
                 "embeddingMetric": "M"},
                {"name": "o", "use": "dbscan-sweep", "of": "d", "eps": [1], "minPoints": [2], "metric": "M"}""";
        List<String> given = figures(run("given", matrix(), evaluators.replace("\"M\"", "\"precomputed\"")));
        List<String> measured = figures(run("measured", features(), evaluators.replace("\"M\"", "\"manhattan\"")));
        assertThat(given).hasSize(7).isEqualTo(measured);
    }

    @ParameterizedTest
    @ValueSource(strings = {"precomputed", "seuclidean", "mahalanobis"})
    void opticsTakesMetricsThatSeeTheWholeData(String metric) throws IOException {
        String source = metric.equals("precomputed") ? matrix() : features();
        for (String more : List.of("", ", \"maxEps\": 20")) {
            String record = run("optics" + more.length(), source, String.format(Locale.ROOT, """
                    , {"name": "o", "use": "optics", "of": "d", "minPoints": 2, "metric": "%s"%s}""", metric, more));
            assertThat(record).contains("clusters of 9 rows");
        }
    }

    @Test
    void distancesBelowZeroByRoundingCountAsZero() throws IOException {
        String rounded =
                matrix().replaceAll("(?m)^0\\.0,10\\.0", "0.0,-1e-16").replaceAll("(?m)^10\\.0,0\\.0", "-1e-16,0.0");
        assertThat(run("rounded", rounded, """
                , {"name": "l", "use": "eccentricity", "of": "d", "p": 1, "metric": "precomputed"}""")).contains("9 x 1 values");
    }

    @Test
    void infiniteDistancesAreToBeWrittenAsLargeOnes() throws IOException {
        String infinite =
                matrix().replaceAll("(?m)^0\\.0,10\\.0", "0.0,inf").replaceAll("(?m)^10\\.0,0\\.0", "inf,0.0");
        Files.writeString(folder.resolve("rows.csv"), infinite.substring(0, infinite.indexOf("label") - 1));
        Files.writeString(folder.resolve("w.json"), """
                {"steps": [{"name": "d", "use": "csv", "file": "rows.csv", "header": "no"},
                {"name": "l", "use": "eccentricity", "of": "d", "p": 1, "metric": "precomputed"}]}""");
        Session.Outcome outcome =
                new Session(folder).run("run", folder.resolve("w.json").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("write a number larger than all others where rows are not connected");
    }

    @Test
    void mapsNeedNoMoreThanOneColumnAndNoAxisWithoutSpread() throws IOException {
        StringBuilder line = new StringBuilder("x\n");
        for (int row = 0; row < 30; row++) {
            line.append(row * row % 17).append('\n');
        }
        Files.writeString(folder.resolve("line.csv"), line.toString());
        for (String part : List.of("t-sne", "sg-t-sne", "pacmap", "umap", "mds")) {
            String record = run("map-" + part, line.toString(), String.format(Locale.ROOT, """
                    , {"name": "m", "use": "%s", "of": "d"}, {"name": "o", "use": "points-csv", "of": "m"}""", part));
            assertThat(record).contains("30 x 2 values");
            double[] spread = new double[2];
            List<String> rows = Files.readAllLines(folder.resolve("map-" + part).resolve("o.csv"));
            for (int axis = 0; axis < 2; axis++) {
                int column = axis;
                spread[axis] = rows.stream()
                        .skip(1)
                        .mapToDouble(row -> Math.abs(Double.parseDouble(row.split(",", -1)[column + 1])))
                        .max()
                        .orElse(0);
            }
            assertThat(spread[0]).as(part).isPositive();
            assertThat(part.equals("mds") || spread[1] > 1e-6)
                    .as(part + ": a plane")
                    .isTrue();
        }
        assertThat(run("one", "x\n1\n", ", {\"name\": \"p\", \"use\": \"pca\", \"of\": \"d\"}"))
                .contains("1 x 1 values");
    }

    @Test
    void scalesLearnFromOtherRows() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "x\n0\n4\n");
        String record = run("scaled", "x\n2\n8\n", """
                , {"name": "e", "use": "csv", "file": "other.csv"},
                {"name": "s", "use": "scale", "of": "d", "fit": "e"}, {"name": "t", "use": "standardize", "of": "d", "fit": "e"},
                {"name": "os", "use": "points-csv", "of": "s"}, {"name": "ot", "use": "points-csv", "of": "t"}""");
        assertThat(record).contains("\"fit\": \"e\"");
        assertThat(values("scaled", "os")).containsExactly(0.5, 2.0);
        assertThat(values("scaled", "ot")).containsExactly(0.0, 3.0);
    }

    private List<Double> values(String run, String step) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve(step + ".csv")).stream()
                .skip(1)
                .map(row -> Double.valueOf(row.split(",", -1)[1]))
                .toList();
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder();
        for (double from : PLACES) {
            for (int i = 0; i < PLACES.length; i++) {
                text.append(i == 0 ? "" : ",").append(Math.abs(from - PLACES[i]));
            }
            text.append('\n');
        }
        return text + "label\n";
    }

    private static String features() {
        StringBuilder text = new StringBuilder();
        for (double place : PLACES) {
            text.append(place).append('\n');
        }
        return text + "label\n";
    }

    /** Runs steps of rows, with a column of labels where the text ends with its name. */
    private String run(String name, String rows, String steps) throws IOException {
        boolean labelled = rows.endsWith("label\n");
        StringBuilder text = new StringBuilder();
        String[] lines = rows.split("\n");
        if (labelled) {
            int columns = lines[0].split(",").length;
            for (int column = 0; column < columns; column++) {
                text.append("f").append(column).append(',');
            }
            text.append("label\n");
            for (int row = 0; row < lines.length - 1; row++) {
                text.append(lines[row]).append(',').append(LABELS[row]).append('\n');
            }
        } else {
            text.append(rows);
        }
        Files.writeString(folder.resolve("rows.csv"), text.toString());
        Files.writeString(
                folder.resolve("w.json"),
                "{\"seed\": 3, \"steps\": [{\"name\": \"d\", \"use\": \"csv\", \"file\": \"rows.csv\"}" + steps + "]}");
        Session.Outcome outcome = new Session(folder)
                .run(
                        "run",
                        folder.resolve("w.json").toString(),
                        "--out",
                        folder.resolve(name).toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Files.readString(folder.resolve(name).resolve("run.json"));
    }

    private static List<String> figures(String record) {
        return FIGURES.matcher(record)
                .results()
                .map(found -> found.group(1) + " " + found.group(2).replaceAll("\\s", ""))
                .toList();
    }
}
