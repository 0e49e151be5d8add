package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Steps that learn from the rows of one step and treat those of another. */
final class LearnedStepsTest {
    private static final String WORKFLOW = """
            {"seed": 5, "steps": [
              {"name": "train", "use": "digits", "count": 400},
              {"name": "test", "use": "digits", "count": 300},
              {"name": "axes", "use": "pca", "of": "train"},
              {"name": "look", "use": "pca", "of": "test", "fit": "train"},
              {"name": "graph", "use": "mapper", "of": "test", "lens": "look", "clusterer": "one-cluster",
               "cover": {"use": "cubes", "resolution": 8, "overlap": 0.3}},
              {"name": "members", "use": "members-csv", "of": "graph"},
              {"name": "facts", "use": "graph-json", "of": "graph"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void treatFreshRowsOnTheAxesOfOthers() throws IOException {
        Session session = new Session(folder);
        String record = run(session, WORKFLOW, "first");
        assertThat(record).contains("\"fit\": \"train\"", "\"300 x 2 values\"");
        List<String> shares = Pattern.compile("\"explained variance\": \\[[^]]*]")
                .matcher(record)
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(shares).hasSize(2);
        assertThat(shares.getFirst()).as("both learn from the same rows").isEqualTo(shares.getLast());

        String itself = run(session, WORKFLOW, "itself", "--set", "look.fit=test");
        assertThat(itself).contains("\"fit\": \"test\"");
        assertThat(Session.results(session.path("itself"))).isNotEqualTo(Session.results(session.path("first")));
        run(session, WORKFLOW.replace(", \"fit\": \"train\"", ""), "plain");
        assertThat(members(session, "plain"))
                .as("rows get what they get without, where they are learned from")
                .isEqualTo(members(session, "itself"));
    }

    @Test
    void projectRowsOnTheDirectionsThatAnotherStepDrew() throws IOException {
        Session session = new Session(folder);
        run(session, """
                {"steps": [
                  {"name": "rows", "use": "digits", "count": 20},
                  {"name": "drawn", "use": "random-projection", "of": "rows"},
                  {"name": "same", "use": "random-projection", "of": "rows", "fit": "drawn"},
                  {"name": "first", "use": "points-npy", "of": "drawn"},
                  {"name": "second", "use": "points-npy", "of": "same"}]}
                """, "projected");
        assertThat(session.path("projected").resolve("second.npy"))
                .hasSameBinaryContentAs(session.path("projected").resolve("first.npy"));
    }

    @Test
    void placeRowsOnTheMapThatAnotherStepDrew() throws IOException {
        Session session = new Session(folder);
        String workflow = """
                {"seed": 5, "steps": [
                  {"name": "train", "use": "digits", "count": 300},
                  {"name": "map", "use": "umap", "of": "train", "epochs": 20, "target": "label"},
                  {"name": "placed", "use": "umap", "of": "train", "epochs": 20, "target": "label", "fit": "map"},
                  {"name": "graph", "use": "mapper", "of": "train", "lens": "map", "clusterer": "one-cluster",
                   "cover": {"use": "cubes", "resolution": 8, "overlap": 0.3}},
                  {"name": "members", "use": "members-csv", "of": "graph"}]}
                """;
        run(session, workflow, "drawn");
        run(session, workflow.replace("\"lens\": \"map\"", "\"lens\": \"placed\""), "placed");
        assertThat(members(session, "placed"))
                .as("rows that the map knows stay where they are")
                .isEqualTo(members(session, "drawn"));
        run(
                session,
                workflow.replace("\"fit\": \"map\"", "\"fit\": \"train\"")
                        .replace("\"lens\": \"map\"", "\"lens\": \"placed\""),
                "anew");
        assertThat(members(session, "anew"))
                .as("a step that learns from the rows draws a map of its own")
                .isNotEqualTo(members(session, "drawn"));
    }

    @Test
    void areComputedAgainWhereTheRowsTheyLearnFromChange() throws IOException {
        Session session = new Session(folder);
        run(session, WORKFLOW, "first");
        assertThat(how(run(session, WORKFLOW, "second"), "graph")).isEqualTo("cached");
        assertThat(how(run(session, WORKFLOW, "third", "--set", "train.count=410"), "look"))
                .isEqualTo("computed");
    }

    @Test
    void runAgainFromTheRecordOfTheirRun() throws IOException {
        Session session = new Session(folder);
        String record = run(session, WORKFLOW, "first");
        int start = record.indexOf('{', record.indexOf("\"workflow\""));
        String again = record.substring(start, record.indexOf("\n  },", start) + 4);
        run(session, again, "again");
        assertThat(members(session, "again")).isEqualTo(members(session, "first"));
    }

    @Test
    void sayWhatCannotBeLearned() {
        Session session = new Session(folder);
        Path file = session.write("w.json", WORKFLOW);
        String[] wrong = {
            "run", file.toString(), "--set", "look.fit=trian", "--set", "test.fit=train",
        };
        Session.Outcome outcome = session.run(wrong);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("/steps/3/fit: there is no step 'trian'; did you mean 'train'?")
                .contains(
                        "/steps/1/fit: 'digits' does not learn from rows; known parts that do are rank, scale, standardize, density");
        Session.Outcome narrow = session.run("run", session.write("n.json", """
                {"steps": [
                  {"name": "wide", "use": "digits", "count": 100},
                  {"name": "narrow", "use": "pca", "of": "wide", "components": 5},
                  {"name": "look", "use": "pca", "of": "narrow", "fit": "wide"}]}
                """).toString());
        assertThat(narrow.code()).isEqualTo(2);
        assertThat(narrow.err())
                .contains("step 'look'")
                .contains("the axes were learned from rows of 784 columns but these rows have 5");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void putRealTestDigitsOnTheAxesOfTheTrainingDigits() throws IOException {
        Session session = new Session(folder);
        String record = run(session, """
                {"steps": [
                  {"name": "train", "use": "mnist", "part": "train"},
                  {"name": "test", "use": "mnist", "part": "test"},
                  {"name": "look", "use": "pca", "components": 5, "of": "test", "fit": "train"}]}
                """, "mnist");
        assertThat(record).contains("\"10,000 x 5 values\"").contains("0.0970466");
    }

    private static String run(Session session, String workflow, String name, String... more) throws IOException {
        Path file = session.write("learned.json", workflow);
        String[] arguments = new String[4 + more.length];
        System.arraycopy(more, 0, arguments, 4, more.length);
        arguments[0] = "run";
        arguments[1] = file.toString();
        arguments[2] = "--out";
        arguments[3] = session.path(name).toString();
        Session.Outcome outcome = session.run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Files.readString(session.path(name).resolve("run.json"));
    }

    private static String members(Session session, String run) throws IOException {
        return Files.readString(session.path(run).resolve("members.csv"));
    }

    private static String how(String record, String step) {
        return record.replaceAll("(?s).*\"name\": \"" + step + "\",\\s*\"how\": \"([a-z ]+)\".*", "$1");
    }
}
