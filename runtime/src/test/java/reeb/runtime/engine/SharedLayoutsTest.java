package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedLayoutsTest {
    private static final String JSON = """
            {"seed": 3, "steps": [
              {"name": "data", "use": "dice"},
              {"name": "graph", "use": "chart", "of": "data"},
              {"name": "first", "use": "listing", "of": "graph"},
              {"name": "second", "use": "listing", "of": "graph"},
              {"name": "places", "use": "row", "of": "graph"},
              {"name": "third", "use": "listing", "of": "graph", "layout": "places"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Runs runs;

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    @Test
    void placesNodesOnceForAllThatShowThem() throws IOException {
        Runs.Outcome outcome = runs.withoutCache().run(JSON);
        List<String> places = places(outcome, "first");
        assertThat(places).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(places(outcome, "second")).isEqualTo(places);
        assertThat(places(outcome, "third")).isEqualTo(places);
        assertThat(computations()).containsExactly("advanced first");
    }

    @Test
    void doesNotDependOnTheNamesOfThoseThatShowThem() throws IOException {
        List<String> places = places(runs.run(JSON), "first");
        Runs.Outcome renamed = runs.withoutCache().run(JSON.replace("first", "zeroth"));
        assertThat(places(renamed, "zeroth")).isEqualTo(places);
    }

    @Test
    void readsThemFromTheCacheTheNextTime() throws IOException {
        String pictures = JSON.replaceFirst("(?s),\\s*\\{\"name\": \"places\".*", "]}");
        Runs.Outcome first = runs.run(pictures);
        assertThat(computations()).hasSize(1);
        Runs.Outcome again = runs.run(pictures.replace("second", "other"));
        assertThat(computations()).hasSize(1);
        assertThat(places(again, "first")).isEqualTo(places(first, "first"));
        assertThat(places(again, "other")).isEqualTo(places(first, "first"));
        Runs.Outcome asStep = runs.run(JSON);
        assertThat(asStep.how()).containsEntry("places", "computed");
        assertThat(computations()).hasSize(1);
        assertThat(places(asStep, "third")).isEqualTo(places(first, "first"));
    }

    @Test
    void placesAnewWhereGraphLayoutOrSeedDiffer() throws IOException {
        List<String> places = places(runs.run(JSON), "first");
        assertThat(places(runs.run(JSON, "seed=4"), "first")).isNotEqualTo(places);
        assertThat(computations()).hasSize(2);
        assertThat(places(runs.run(JSON, "data.rows=30"), "first")).isNotEqualTo(places);
        assertThat(computations()).hasSize(3);
        Runs.Outcome one = runs.run(JSON, "first.layout.use=row", "first.layout.off=2");
        assertThat(places(one, "first")).isNotEqualTo(places);
        assertThat(places(one, "second")).isEqualTo(places);
        assertThat(computations()).hasSize(4);
    }

    @Test
    void startsFromThePlacesThatOthersShow() throws IOException {
        String turned = "{\"use\": \"turned\", \"layout\": \"%s\"}";
        Runs.Outcome outcome = runs.run(
                JSON, "second.layout=" + turned.replace("%s", "row"), "third.layout=" + turned.replace("%s", "places"));
        assertThat(places(outcome, "second")).isNotEqualTo(places(outcome, "first"));
        assertThat(places(outcome, "second").stream()
                        .map(place -> place.replace(" -", " "))
                        .toList())
                .isEqualTo(places(outcome, "first"));
        assertThat(places(outcome, "third")).isEqualTo(places(outcome, "second"));
        assertThat(computations()).containsExactly("advanced first");
    }

    @Test
    void placesAnewByAStepThatServesAsALayoutOnlyWhereThatHasChanged() throws IOException {
        String turned = "third.layout={\"use\": \"turned\", \"layout\": \"places\"}";
        List<String> before = places(runs.run(JSON, turned), "third");
        assertThat(places(runs.run(JSON, turned, "places.off=2"), "third")).isNotEqualTo(before);
        assertThat(places(runs.run(JSON, turned), "third")).isEqualTo(before);
    }

    @Test
    void repeatsWhatTheLayoutMeasured() throws IOException {
        for (int time = 0; time < 2; time++) {
            Runs.Outcome outcome = runs.run(JSON);
            assertThat(outcome.records())
                    .filteredOn(record -> record.figures().containsKey("layout off"))
                    .extracting(record -> record.step().name())
                    .containsExactly("first", "second");
            assertThat(outcome.records())
                    .filteredOn(record -> record.figures().containsKey("off"))
                    .extracting(record -> record.step().name())
                    .containsExactly("places");
        }
    }

    @Test
    void placesAnewWhereAFileOfTheGraphHasChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.txt"), "1\n2\n9\n10\n");
        String json = JSON.replace("\"use\": \"dice\"", "\"use\": \"numbers\", \"file\": \"numbers.txt\"");
        List<String> few = places(runs.run(json), "first");
        Files.writeString(file, "1\n2\n9\n10\n20\n30\n");
        assertThat(places(runs.run(json), "first")).hasSizeGreaterThan(few.size());
        assertThat(computations()).hasSize(2);
    }

    private List<String> computations() {
        return runs.events().stream()
                .filter(event -> event.startsWith("advanced"))
                .toList();
    }

    private static List<String> places(Runs.Outcome outcome, String step) throws IOException {
        return outcome.text(step + ".txt")
                .lines()
                .filter(line -> line.contains(" at "))
                .toList();
    }
}
