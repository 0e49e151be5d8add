package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Steps that add columns to the data: none takes the place of another. */
final class ColumnNamesTest {
    private static final String ROWS = """
            x,label,c-strength
            0,A,p
            0.5,A,q
            1,B,p
            9,B,q
            9.5,C,p
            10,C,q
            """;

    @TempDir
    private Path folder;

    private Session.Outcome run(String out, String steps) {
        Session session = new Session(folder);
        session.write("rows.csv", ROWS);
        Path workflow = session.write(
                "w.json",
                String.format(
                                Locale.ROOT,
                                "{'name': 'w', 'steps': [{'name': 'rows', 'use': 'csv', 'file': 'rows.csv'}, %s]}",
                                steps)
                        .replace('\'', '"'));
        return session.run(
                "run", workflow.toString(), "--out", session.path(out).toString());
    }

    private static void refuses(Session.Outcome outcome, String step, String column) {
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .containsOnlyOnce("step '" + step + "': its clusters would take the place of the column '" + column
                        + "' of the data; rename the step");
    }

    @Test
    void refusesClustersWithTheNameOfAColumn() {
        refuses(
                run(
                        "one",
                        "{'name': 'label', 'use': 'k-means', 'of': 'rows', 'clusters': 2},"
                                + " {'name': 'near', 'use': 'knn-accuracy', 'of': 'label', 'k': 2}"),
                "label",
                "label");
        refuses(
                run("two", "{'name': 'label', 'use': 'dbscan', 'of': 'rows', 'eps': 1, 'minPoints': 2}"),
                "label",
                "label");
    }

    @Test
    void refusesStrengthsWithTheNameOfAColumn() {
        refuses(
                run(
                        "one",
                        "{'name': 'c', 'use': 'hdbscan', 'of': 'rows', 'minClusterSize': 2},"
                                + " {'name': 's', 'use': 'silhouette', 'of': 'c', 'labels': 'c'}"),
                "c",
                "c-strength");
    }

    @Test
    void keepsClustersAndLabelsOfOtherNames() {
        String steps = "{'name': 'a', 'use': 'k-means', 'of': 'rows', 'clusters': 2},"
                + " {'name': 'b', 'use': 'k-means', 'of': 'a', 'clusters': 3},"
                + " {'name': 'near', 'use': 'knn-accuracy', 'of': 'b', 'labels': 'label', 'k': 1},"
                + " {'name': 'far', 'use': 'knn-accuracy', 'of': 'b', 'labels': 'a', 'k': 1}";
        for (String out : new String[] {"one", "again"}) {
            Session.Outcome outcome = run(out, steps);
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }
    }
}
