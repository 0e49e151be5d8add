package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Lenses within mapper that look at the columns of the rows, in whole workflows. */
final class ColumnsInMapperTest {
    private static final String LENS =
            "{'use': 'side-by-side', 'lenses': [{'use': 'column', 'columns': 'petal length'},"
                    + " {'use': 'model-score', 'target': 'species', 'score': 'margin', 'trees': 20}]}";

    @TempDir
    private Path folder;

    @Test
    void givesTheGraphOfAModelForAnyNumberOfThreads() throws IOException {
        Session session = new Session(folder);

        Session.Outcome one = run(session, LENS, "one", "--threads", "1");
        Session.Outcome two = run(session, LENS, "two", "--threads", "2");

        assertThat(one.code()).as(one.err()).isZero();
        assertThat(two.code()).as(two.err()).isZero();
        assertThat(one.out() + one.err()).contains("150 of 150 rows").contains("accuracy 0.9");
        assertThat(Files.readString(session.path("two/gephi.gexf")))
                .isEqualTo(Files.readString(session.path("one/gephi.gexf")));
    }

    @Test
    void saysWhichColumnWasMeant() {
        Session.Outcome outcome =
                run(new Session(folder), "{'use': 'column', 'columns': ['petal lenght']}", "wrong", "--threads", "1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "/steps/1/lens/columns/0: there is no column 'petal lenght'; did you mean 'petal length' or 'sepal length'?");
    }

    @Test
    void showsTheColumnsToASweepToo() {
        Session session = new Session(folder);
        Path workflow = session.write(
                "sweep.json",
                ("{'steps': [{'name': 'iris', 'use': 'csv', 'file': '" + iris() + "', 'columns': ['sepal length'],"
                                + " 'labels': ['petal length']}, {'name': 'sweep', 'use': 'mapper-sweep',"
                                + " 'lens': {'use': 'column', 'columns': 'petal length'}, 'resolutions': [3, 5],"
                                + " 'overlaps': [0.3], 'eps': [1]}]}")
                        .replace('\'', '"'));

        Session.Outcome outcome = session.run(
                "run", workflow.toString(), "--out", session.path("sweep").toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private static String iris() {
        Path iris = Path.of(System.getProperty("reeb.checkout"), "sample-workflows", "data", "iris.csv");
        return iris.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    private static Session.Outcome run(Session session, String lens, String out, String... options) {
        Path workflow = session.write(
                out + ".json",
                ("{'name': 'irises', 'seed': 3, 'steps': [{'name': 'iris', 'use': 'csv', 'file': '" + iris()
                                + "', 'columns': ['sepal length', 'sepal width', 'petal width'],"
                                + " 'labels': ['petal length', 'species']},"
                                + " {'name': 'graph', 'use': 'mapper', 'lens': " + lens
                                + ", 'cover': {'use': 'adaptive-cubes', 'maxRows': 30, 'minRows': 5},"
                                + " 'clusterer': 'one-cluster'},"
                                + " {'name': 'gephi', 'use': 'gexf', 'of': 'graph', 'members': true}]}")
                        .replace('\'', '"'));
        return session.run(
                "run",
                workflow.toString(),
                "--no-cache",
                options[0],
                options[1],
                "--out",
                session.path(out).toString());
    }
}
