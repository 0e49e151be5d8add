package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Models whose rows are told apart by categories, and whose lenses score rows by those near to them. */
final class ScoresAndCategoriesInModelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PENGUINS = Session.sample("data/penguins.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    /** Makes a model of penguins by a workflow of some steps behind the source, of which {@code lens} is the lens. */
    private String exported(String steps) {
        Path workflow =
                session.write("workflow.json", """
                {"seed": 7, "steps": [
                  {"name": "penguins", "use": "csv", "file": "PENGUINS", "invalid": "drop-row",
                    "columns": ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"],
                    "labels": ["species", "island", "sex", "year"]},
                  STEPS,
                  {"name": "graph", "use": "mapper", "of": "even", "lens": "lens",
                    "cover": {"use": "cubes", "resolution": 6, "overlap": 0.4}, "clusterer": "one-cluster"}]}
                """.replace("PENGUINS", PENGUINS).replace("STEPS", steps));
        String run = session.path("run").toString();
        session.done("run", workflow.toString(), "--out", run, "--progress", "none");
        String file = session.path("model.reeb").toString();
        session.done("model", "export", run, "--profile", "exact", "-o", file);
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
    void categoriesBecomeTheFeaturesThatTheyWereForKnownRows() {
        String model = exported("""
                {"name": "places", "use": "one-hot", "of": "penguins", "columns": ["island", "year"]},
                {"name": "even", "use": "standardize", "of": "places"},
                {"name": "lens", "use": "pca", "of": "even", "components": 2}
                """);
        for (JsonNode said : predicted(model, PENGUINS)) {
            assertThat(said.get("distance").doubleValue()).isZero();
        }

        // One row alone, in another order of columns, whose categories are not the first ones of its file.
        Path file = session.write("new.csv", """
                year,body_mass_g,island,bill_length_mm,sex,flipper_length_mm,bill_depth_mm
                2009,3750,Torgersen,39.1,male,181,18.7
                2007,3750,Torgersen,39.1,male,181,18.7
                2007,3750,Atlantis,39.1,male,181,18.7
                """);
        List<JsonNode> rows = predicted(model, file.toString());
        assertThat(rows.get(0).get("distance").doubleValue()).isPositive();
        assertThat(rows.get(1).get("distance").doubleValue()).isZero();
        assertThat(rows.get(2).get("distance").doubleValue()).isPositive();

        Path without = session.write("without.csv", """
                year,body_mass_g,bill_length_mm,flipper_length_mm,bill_depth_mm
                2007,3750,39.1,181,18.7
                """);
        Session.Outcome outcome = session.run("predict", model, without.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("island");
        assertThat(session.done("model", "info", model).out()).contains("the categories of island, year");
    }

    @Test
    void aClassifierScoresRowsByThoseNearToThem() {
        String model = exported("""
                {"name": "even", "use": "standardize", "of": "penguins"},
                {"name": "lens", "use": "model-score", "of": "even", "target": "species",
                  "model": "k-nearest-neighbours", "score": "confidence"}
                """);
        Path file = session.write("new.csv", """
                bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g
                47.3,14.9,217,5100
                43.6,18.6,192,3620
                """);
        List<JsonNode> rows = predicted(model, file.toString());
        // A Gentoo, and one between Adelie and Chinstrap.
        assertThat(rows.get(0).at("/lens/0").doubleValue()).isGreaterThan(0.97);
        assertThat(rows.get(1).at("/lens/0").doubleValue()).isBetween(0.5, 0.97);
    }

    @Test
    void aRowThatAMapCannotPlaceWellIsToldByThoseNearToIt() {
        String model = exported("""
                {"name": "even", "use": "standardize", "of": "penguins"},
                {"name": "map", "use": "pca", "of": "even", "components": 1},
                {"name": "lens", "use": "neighbour-spread", "of": "even", "map": "map", "k": 5}
                """);
        for (JsonNode said : predicted(model, PENGUINS)) {
            assertThat(said.get("distance").doubleValue()).isZero();
            assertThat(said.at("/lens/0").doubleValue()).isPositive();
        }
        Path file = session.write("new.csv", """
                bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g
                47.3,14.9,217,5100
                """);
        assertThat(predicted(model, file.toString()).getFirst().at("/lens/0").doubleValue())
                .isBetween(0.01, 1.0);
    }
}
