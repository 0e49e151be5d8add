package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step learns is learned once, and used by every step that names it. */
final class LearnedModelsTest {
    /** A part that draws a number when it learns, on which all steps that use what it learned must agree. */
    private static final String OWN = """
            {"seed": 2, "steps": [
              {"name": "rows", "use": "numbers", "rows": 5},
              {"name": "others", "use": "numbers", "rows": 9},
              {"name": "own", "use": "level", "of": "rows", "drawn": 100}""";

    private static final String PUPILS = OWN + """
            ,
              {"name": "same", "use": "level", "of": "others", "drawn": 100, "fit": "own"},
              {"name": "again", "use": "level", "of": "rows", "drawn": 100, "fit": "same"}]}
            """;

    private static final String SHARED = """
            {"seed": 2, "steps": [
              {"name": "rows", "use": "numbers", "rows": 5},
              {"name": "others", "use": "numbers", "rows": 9},
              {"name": "a", "use": "level", "of": "rows", "drawn": 100, "fit": "others"},
              {"name": "b", "use": "level", "of": "rows", "drawn": 100, "fit": "others"}]}
            """;

    @TempDir
    private Path folder;

    private Runs runs;

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    @Test
    void aStepThatNamesAnEqualOneTreatsRowsAsThatDoes() throws IOException {
        Runs.Outcome outcome = runs.run(PUPILS);
        double own = figure(outcome, "own", "subtracted");
        assertThat(figure(outcome, "same", "subtracted")).isEqualTo(own);
        assertThat(figure(outcome, "again", "subtracted")).isEqualTo(own);
        assertThat(learners()).containsExactly("own");
        assertThat(figure(outcome, "same", "rows"))
                .as("what was measured while learning")
                .isEqualTo(5);
    }

    @Test
    void aStepThatIsNearlyEqualIsTakenForRowsAndThisIsSaid() throws IOException {
        runs.run(OWN + """
                ,
                  {"name": "near", "use": "level", "of": "rows", "drawn": 50, "fit": "own"}]}
                """);
        assertThat(runs.warnings())
                .singleElement()
                .asString()
                .startsWith("near: 'fit' names step 'own', which is a 'level' too but differs in drawn:");
        assertThat(learners()).containsExactly("own", "near");
    }

    @Test
    void stepsAgreeWithoutACacheToo() throws IOException {
        Runs.Outcome outcome = runs.withoutCache().run(PUPILS);
        assertThat(figure(outcome, "again", "subtracted")).isEqualTo(figure(outcome, "own", "subtracted"));
        assertThat(learners()).containsExactly("own");
    }

    @Test
    void aCachedStepIsNotLearnedAnew() throws IOException {
        double first = figure(runs.run(OWN + "]}"), "own", "subtracted");
        runs.events().clear();
        Runs.Outcome outcome = runs.run(PUPILS);
        assertThat(outcome.how()).containsEntry("own", "cached").containsEntry("same", "computed");
        assertThat(figure(outcome, "same", "subtracted")).isEqualTo(first);
        assertThat(learners()).isEmpty();
    }

    @Test
    void whatIsNoLongerKeptIsLearnedAgainAsItWas() throws IOException {
        double first = figure(runs.run(OWN + "]}"), "own", "subtracted");
        for (String file : Runs.files(runs.cache())) {
            Path manifest = runs.cache().resolve(file);
            if (file.endsWith("manifest.json") && Files.readString(manifest).contains("\"learned\"")) {
                Files.delete(manifest);
            }
        }
        runs.events().clear();
        Runs.Outcome outcome = runs.run(PUPILS);
        assertThat(outcome.how()).containsEntry("own", "cached").containsEntry("same", "computed");
        assertThat(figure(outcome, "same", "subtracted")).isEqualTo(first);
        assertThat(learners()).containsExactly("same");
    }

    @Test
    void rowsTeachOnceForAllStepsThatNameThem() throws IOException {
        Runs.Outcome outcome = runs.run(SHARED);
        assertThat(figure(outcome, "b", "subtracted")).isEqualTo(figure(outcome, "a", "subtracted"));
        assertThat(figure(outcome, "b", "rows")).isEqualTo(9);
        assertThat(learners()).containsExactly("a");
        runs.events().clear();
        Runs.Outcome renamed = runs.run(SHARED.replace("\"a\"", "\"c\""));
        assertThat(figure(renamed, "c", "subtracted")).isEqualTo(figure(outcome, "a", "subtracted"));
        assertThat(learners())
                .as("a step of another name finds it in the cache")
                .isEmpty();
        runs.run(SHARED, "others.rows=8");
        assertThat(learners()).as("other rows teach something else").containsExactly("a");
    }

    private List<String> learners() {
        return runs.events().stream()
                .filter(event -> event.startsWith("advanced "))
                .map(event -> event.substring("advanced ".length()))
                .toList();
    }

    private static double figure(Runs.Outcome outcome, String step, String name) {
        return outcome.records().stream()
                .filter(record -> record.step().name().equals(step))
                .flatMap(record -> Optional.ofNullable(record.figures().get(name)).stream())
                .flatMap(values -> values.all().stream())
                .findFirst()
                .orElseThrow();
    }
}
