package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Numbers of rows say nothing in graphs of other data. */
final class OtherDataTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String run(Session session, String name, String columns) {
        String rows = IntStream.range(0, 40)
                .mapToObj(row -> row % 7 + "," + row % 11 + "\n")
                .collect(Collectors.joining("", columns + "\n", ""));
        session.write(name + ".csv", rows);
        session.write(
                name + ".json",
                "{\"steps\": [{\"name\": \"data\", \"use\": \"csv\", \"file\": \"" + name + ".csv\"},"
                        + "{\"name\": \"graph\", \"use\": \"mapper\", \"of\": \"data\", \"lens\": {\"use\": \"coordinate\", \"columns\": [0]},"
                        + " \"clusterer\": {\"use\": \"dbscan\", \"eps\": 2, \"minPoints\": 2}}]}");
        String out = session.path(name).toString();
        Session.Outcome outcome =
                session.run("run", session.path(name + ".json").toString(), "--out", out, "--progress", "none");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    @Test
    void graphsOfOtherDataAreNotCompared() {
        Session session = new Session(folder);
        String people = run(session, "people", "age,income");
        String flowers = run(session, "flowers", "width,length");
        Session.Outcome refused = session.run("compare", people, flowers);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("'age'", "'width'", "no column is in both", "the same rows");
        assertThat(session.run("compare", people, people).code()).isZero();
    }
}
