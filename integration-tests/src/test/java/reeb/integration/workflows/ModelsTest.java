package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A graph of penguins as a model, asked for penguins that it knows and for others. */
final class ModelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PENGUINS = Session.sample("data/penguins.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void run() {
        session = new Session(folder);
        session.done(
                "run",
                Session.sample("penguins-mapper.json"),
                "--out",
                session.path("run").toString(),
                "--progress",
                "none");
    }

    private String exported(String profile) {
        String file = session.path(profile + ".reeb").toString();
        session.done("model", "export", session.path("run").toString(), "--profile", profile, "-o", file);
        return file;
    }

    private List<JsonNode> predicted(String... arguments) {
        List<String> all = new ArrayList<>(List.of("predict"));
        all.addAll(List.of(arguments));
        all.add("--json");
        return session.done(all.toArray(String[]::new))
                .out()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    @Test
    void tellsHowOftenNodesHaveTheLabelOfTheirRows() {
        String file = session.path("labelled.reeb").toString();
        Session.Outcome exported =
                session.done("model", "export", session.path("run").toString(), "--label", "species", "-o", file);
        assertThat(exported.out()).contains("% get a node of their label");
        JsonNode record =
                JSON.readTree(session.done("model", "info", file, "--json").out());
        assertThat(record.at("/agreement/label").doubleValue()).isBetween(0.8, 1.0);
        assertThat(session.done("model", "info", file).out()).contains("of labels");
    }

    @Test
    void aModelHasANameThatProgramsCanAskForIt() {
        String run = session.path("Kunden.csv-1").toString();
        session.done("run", Session.sample("penguins-mapper.json"), "--out", run, "--progress", "none");
        String file = session.path("customers.reeb").toString();
        session.done("model", "export", run, "-o", file);
        JsonNode record =
                JSON.readTree(session.done("model", "info", file, "--json").out());
        assertThat(record.get("name").asString()).isEqualTo("kunden-csv-1");
    }

    @Test
    void anExactModelGivesKnownRowsTheirOwnNodes() {
        List<JsonNode> rows = predicted(exported("exact"), PENGUINS);
        assertThat(rows).hasSize(342);
        for (int at = 0; at < rows.size(); at += 19) {
            JsonNode said = rows.get(at);
            assertThat(said.get("distance").doubleValue()).isZero();
            assertThat(said.get("confidence").doubleValue()).isEqualTo(1);
            Session.Outcome where = session.done(
                    "where", session.path("run").toString(), said.get("row").asString(), "--json");
            JsonNode own = JSON.readTree(where.out());
            assertThat(nodes(said)).isEqualTo(nodes(own));
        }
    }

    @Test
    void arraysSayWhatTheLinesOfJsonSay() throws IOException {
        String model = exported("float");
        List<JsonNode> lines = predicted(model, PENGUINS, "--neighbours", "3");
        Path arrays = session.path("arrays");

        session.done("predict", model, PENGUINS, "--npy", arrays.toString(), "--neighbours", "3");
        ByteBuffer nodes = array(arrays.resolve("node.npy"), "'<i4'", "(342,)");
        ByteBuffer groups = array(arrays.resolve("group.npy"), "'<i4'", "(342,)");
        ByteBuffer outliers = array(arrays.resolve("outlier.npy"), "'<f4'", "(342,)");
        ByteBuffer lens = array(arrays.resolve("lens.npy"), "'<f4'", "(342, 2)");
        ByteBuffer nearest = array(arrays.resolve("nearest.npy"), "'<i4'", "(342, 3)");
        JsonNode names = JSON.readTree(Files.readString(arrays.resolve("names.json")));
        for (JsonNode line : lines) {
            assertThat(nodes.getInt()).isEqualTo(line.path("node").asInt(-1));
            int group = groups.getInt();
            assertThat(group < 0 ? "" : names.at("/groups/" + group).asString())
                    .isEqualTo(line.path("group").asString(""));
            assertThat(outliers.getFloat())
                    .isEqualTo((float) line.get("outlier").doubleValue());
            for (int axis = 0; axis < 2; axis++) {
                assertThat(lens.getFloat())
                        .isEqualTo((float) line.at("/lens/" + axis).doubleValue());
            }
            for (int rank = 0; rank < 3; rank++) {
                assertThat(nearest.getInt())
                        .isEqualTo(line.at("/nearest/" + rank).intValue());
            }
        }
        Session.Outcome again = session.run("predict", model, PENGUINS, "--npy", arrays.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already");
    }

    /** The values of an array, behind a header that tells of them. */
    private static ByteBuffer array(Path file, String type, String shape) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, 0, 128, StandardCharsets.ISO_8859_1)).contains(type, shape);
        return ByteBuffer.wrap(bytes, 128, bytes.length - 128).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static TreeSet<Integer> nodes(JsonNode of) {
        TreeSet<Integer> nodes = new TreeSet<>();
        StreamSupport.stream(of.get("nodes").spliterator(), false)
                .forEach(node -> nodes.add(node.get("node").intValue()));
        return nodes;
    }

    @Test
    void smallerProfilesFindTheGroupsToo() {
        List<JsonNode> exact = predicted(exported("exact"), PENGUINS);
        for (String profile : List.of("float", "compact", "tiny")) {
            List<JsonNode> rows = predicted(exported(profile), PENGUINS);
            long same = 0;
            for (int at = 0; at < rows.size(); at++) {
                same += rows.get(at).get("group").equals(exact.get(at).get("group")) ? 1 : 0;
            }
            assertThat(same).as(profile).isGreaterThanOrEqualTo(335);
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path first = Path.of(exported("compact"));
        byte[] bytes = Files.readAllBytes(first);
        Files.delete(first);
        assertThat(Files.readAllBytes(Path.of(exported("compact")))).isEqualTo(bytes);
    }

    @Test
    void aPenguinUnlikeAllIsForeign() {
        Path file = session.write("new.csv", """
                body_mass_g,bill_length_mm,note,flipper_length_mm,bill_depth_mm
                3750,39.1,small,181,18.7
                90000,400,a whale,3000,100
                """);
        List<JsonNode> rows = predicted(exported("compact"), file.toString());
        assertThat(rows.get(0).get("outlier").doubleValue()).isLessThan(0.9);
        assertThat(rows.get(0).get("name").asString()).contains("Adelie");
        assertThat(rows.get(1).get("outlier").doubleValue()).isEqualTo(1);
    }

    @Test
    void rowsOfOtherFeaturesAreRefusedWithTheFeaturesThatAreNeeded() {
        String model = exported("compact");
        Path file = session.write("other.csv", "body_mass_g,bill_length_mm\n3750,39.1\n");
        Session.Outcome outcome = session.run("predict", model, file.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("bill_depth_mm");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreNamedAndTheOthersPredicted() {
        String model = exported("compact");
        Path file = session.write("gaps.csv", """
                bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g
                39.1,18.7,181,3750
                39.5,,186,3800
                40.3,18,195,3250
                """);
        Session.Outcome outcome = session.done("predict", model, file.toString(), "--csv");
        assertThat(outcome.out().lines().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("row", "0", "2");
        assertThat(outcome.err()).contains("1 of 3 rows");
        Session.Outcome strict = session.run("predict", model, file.toString(), "--strict");
        assertThat(strict.code()).isEqualTo(2);
        assertThat(strict.err()).contains("bill_depth_mm");
    }

    @Test
    void aModelThatWasChangedIsRefused() throws IOException {
        Path model = Path.of(exported("compact"));
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        for (String[] asked : List.of(
                new String[] {"model", "info", model.toString(), "--verify"},
                new String[] {"predict", model.toString(), PENGUINS})) {
            Session.Outcome outcome = session.run(asked);
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("is damaged");
        }
    }

    /** A graph of a sample names the nodes of all rows, those that were not drawn too. */
    @Test
    void aModelOfASampleTakesEveryRow() throws IOException {
        Path workflow = session.write(
                "sampled.json",
                Files.readString(Path.of(Session.sample("penguins-mapper.json")))
                        .replace("data/penguins.csv", PENGUINS)
                        .replace(
                                "{\"name\": \"even\"",
                                "{\"name\": \"some\", \"use\": \"sample\", \"of\": \"penguins\", \"rows\": 200},\n"
                                        + "{\"name\": \"even\"")
                        .replace("\"standardize\", \"of\": \"penguins\"", "\"standardize\", \"of\": \"some\""));
        String run = session.path("sampled").toString();
        String model = session.path("sampled.reeb").toString();
        session.done("run", workflow.toString(), "--out", run, "--progress", "none");
        session.done("model", "export", run, "--profile", "exact", "-o", model);

        List<JsonNode> rows = predicted(model, PENGUINS);

        assertThat(rows).hasSize(342);
        assertThat(rows.stream().filter(row -> row.get("distance").doubleValue() == 0))
                .hasSizeBetween(200, 210);
    }

    @Test
    void stepsThatCannotTreatNewRowsAreNamedWithTheirPlace() throws IOException {
        Path workflow = session.write(
                "columns.json",
                Files.readString(Path.of(Session.sample("penguins-mapper.json")))
                        .replace(
                                "\"use\": \"standardize\"",
                                "\"use\": \"column\", \"columns\": [\"bill_length_mm\", \"body_mass_g\"]")
                        .replace("data/penguins.csv", PENGUINS));
        session.done(
                "run", workflow.toString(), "--out", session.path("columns").toString(), "--progress", "none");
        Session.Outcome outcome =
                session.run("model", "export", session.path("columns").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'even' (column)").contains("/steps/1");
    }

    @Test
    void rowsAreCalledByTheirNamesAndThoseLeftOutAreNamed() throws IOException {
        Path some = session.path("some.csv");
        Files.writeString(some, """
                ,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g
                ada,39.1,18.7,181,3750
                bob,x,18.7,181,3750
                """);
        Session.Outcome text = session.done("predict", exported("compact"), some.toString());
        assertThat(text.out()).startsWith("row   node  confidence").contains("\nada ");
        assertThat(text.err())
                .contains("1 of 2 rows are left out", "line 3, column 'bill_length_mm': 'x' is not a number");
        String model = session.path("compact.reeb").toString();
        assertThat(session.done("predict", model, some.toString(), "--csv").out())
                .startsWith("row,id,node,");
        assertThat(predicted(model, some.toString()).getFirst().get("id").asString())
                .isEqualTo("ada");
    }

    @Test
    void allColumnsThatAreMissingAreNamedAtOnce() throws IOException {
        Path some = session.path("some.csv");
        Files.writeString(some, "bill_length,flipper_length_mm,weight\n39.1,181,3750\n");
        Session.Outcome refused = session.run("predict", exported("compact"), some.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "lacks 'bill_length_mm' (there is 'bill_length': did you mean that?), 'bill_depth_mm', 'body_mass_g'",
                        "the model takes 'bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g'");
    }
}
