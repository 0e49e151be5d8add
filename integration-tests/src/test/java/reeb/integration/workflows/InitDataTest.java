package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** From data of one's own to a graph without a further question. */
final class InitDataTest {
    private static final Pattern COVERED = Pattern.compile("\"rows\" *: *\"([\\d,]+) of ([\\d,]+) rows");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What the last run said. */
    private String said = "";

    /** Lets Reeb write a workflow for the data, runs it, and gives the graph's file. */
    private String graphOf(Path data) throws IOException {
        Session session = new Session(folder);
        Session.Outcome drafted = session.run("init", data.toString());
        assertThat(drafted.code()).as(drafted.err()).isZero();
        Path run = folder.resolve("run");

        Session.Outcome ran = session.run("run", data + ".json", "--out", run.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        said = ran.out().replaceAll("\\s+", " ");
        assertThat(covered(Files.readString(run.resolve("run.json")))).isGreaterThanOrEqualTo(0.8);
        return Files.readString(run.resolve("gephi.gexf"));
    }

    private static double covered(String record) {
        Matcher ledger = COVERED.matcher(record);
        assertThat(ledger.find()).as(record).isTrue();
        return number(ledger.group(1)) / number(ledger.group(2));
    }

    private static double number(String grouped) {
        return Double.parseDouble(grouped.replace(",", ""));
    }

    @Test
    void aTableOfCustomersBecomesAGraphWithNamedAttributes() throws IOException {
        Path file = folder.resolve("customers.csv");
        GivenData.customers(file, 5000);

        String graph = graphOf(file);

        assertThat(graph).contains("segment mode", "country mode", "age mean", "income mean", "joined mean");
        assertThat(Files.readString(folder.resolve("customers.csv.json")))
                .contains("'customer_id' is no feature", "\"columns\": [\"age\", \"income\", \"visits\"]");
    }

    @Test
    void aFolderOfClassFoldersBecomesAGraphOfItsClasses() throws IOException {
        Path pictures = folder.resolve("shapes");
        GivenData.pictures(pictures, 200);

        assertThat(graphOf(pictures)).contains("label mode", "stripes");
    }

    @Test
    void anArrayWithATableBesideItBecomesAGraphWithItsColumns() throws IOException {
        Path array = folder.resolve("embeddings.npy");
        GivenData.npy(array, GivenData.embeddings(20_000, 384));
        GivenData.metadata(folder.resolve("embeddings.csv"), 20_000);

        assertThat(graphOf(array)).contains("topic mode", "year");
    }

    @Test
    void aTableWithAColumnOfListsBecomesAGraphWithItsColumns() throws IOException, SQLException {
        Path table = folder.resolve("embeddings.parquet");
        GivenData.parquet(table, 5000);

        assertThat(graphOf(table)).contains("topic mode", "year mean");
        assertThat(said).containsPattern("\\d features: the lists of '\\w+'; labels: ");
    }
}
