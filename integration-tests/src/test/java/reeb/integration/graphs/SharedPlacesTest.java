package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Pictures and exports of the sample graph of drawn digits: their nodes lie at the same places, and have room there. */
final class SharedPlacesTest {
    private static final Pattern NODE =
            Pattern.compile("viz:size value=\"([^\"]+)\".*?viz:position x=\"([^\"]+)\" y=\"([^\"]+)\"", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    /** A node as a file for Gephi shows it. */
    private record Disc(double x, double y, double radius) {
        boolean overlaps(Disc other) {
            return !equals(other) && Math.hypot(x - other.x, y - other.y) < radius + other.radius;
        }
    }

    @Test
    void picturesAndExportsShowNodesAtTheSamePlaces() throws IOException {
        String figure = "{\"name\": \"%s\", \"use\": \"graph-figure\", \"of\": \"graph\", \"formats\": [\"svg\"]},";
        Path run = run(figure.replace("%s", "figure") + figure.replace("%s", "again")
                + "{\"name\": \"one\", \"use\": \"gexf\", \"of\": \"graph\", \"layout\": \"force\"},"
                + "{\"name\": \"places\", \"use\": \"force\", \"of\": \"graph\"},"
                + "{\"name\": \"two\", \"use\": \"gexf\", \"of\": \"graph\", \"layout\": \"places\"},"
                + "{\"name\": \"by-step\", \"use\": \"graph-figure\", \"of\": \"graph\", \"formats\": [\"svg\"],"
                + "\"layout\": \"places\"}");
        String picture = Files.readString(run.resolve("figure.svg"));
        assertThat(Files.readString(run.resolve("again.svg"))).isEqualTo(picture);
        assertThat(Files.readString(run.resolve("by-step.svg"))).isEqualTo(picture);
        assertThat(Files.readString(run.resolve("two.gexf"))).isEqualTo(Files.readString(run.resolve("one.gexf")));
    }

    @Test
    void fewNodesOverlapInGephi() throws IOException {
        Path run = run("{\"name\": \"one\", \"use\": \"gexf\", \"of\": \"graph\", \"layout\": \"force\"}");
        List<Disc> discs = new ArrayList<>();
        Matcher found = NODE.matcher(Files.readString(run.resolve("one.gexf")));
        while (found.find()) {
            discs.add(new Disc(number(found, 2), number(found, 3), number(found, 1) / 2));
        }
        assertThat(discs).hasSizeGreaterThan(200);
        List<Disc> overlapping = discs.stream()
                .filter(disc -> discs.stream().anyMatch(disc::overlaps))
                .toList();
        assertThat(overlapping).hasSizeLessThan(discs.size() * 4 / 100);
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
    }

    /** Runs the steps of the sample up to its graph, and more. */
    private Path run(String steps) throws IOException {
        List<String> sample = Files.readString(Path.of(Session.sample("digits-mapper.json")))
                .lines()
                .toList();
        int end = IntStream.range(0, sample.size())
                .filter(line -> sample.get(line).contains("\"places\""))
                .findFirst()
                .orElseThrow();
        Path workflow =
                Files.writeString(folder.resolve("w.json"), String.join("\n", sample.subList(0, end)) + steps + "]}");
        Session.Outcome outcome = session.run(
                "run", workflow.toString(), "--out", folder.resolve("run").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return folder.resolve("run");
    }
}
