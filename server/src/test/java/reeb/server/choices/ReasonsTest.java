package reeb.server.choices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Comments of a workflow are the reasons of the step before which they stand. */
final class ReasonsTest {
    private static final Reasons REASONS = Reasons.of("""
            // Written for x.csv.
            {
              // What it is called.
              "name": "x",
              // All randomness comes from this number.
              "seed": 7,
              "steps": [
                // Paths are relative,
                // as ever.
                // "columns": those that measure something.
                {"name": "data", "use": "csv"},

                {"name": "bare", "use": "scale", "of": "data"},
                // Covers the lens.
                // "eps" is estimated;
                // for another: "clusterer": {"eps": 0.5}.
                {
                  "name": "graph", "use": "mapper"
                }
              ]
            }
            """);

    @Test
    void aStepHasTheCommentsBeforeItWithoutThoseOfParameters() {
        assertThat(REASONS.ofStep("data")).contains("Paths are relative, as ever.");
        assertThat(REASONS.ofStep("bare")).isEmpty();
        assertThat(REASONS.ofStep("graph")).contains("Covers the lens.");
        assertThat(REASONS.ofStep("none")).isEmpty();
    }

    @Test
    void aParameterHasTheCommentsThatNameIt() {
        assertThat(REASONS.of("data", "columns")).contains("Those that measure something.");
        assertThat(REASONS.of("graph", "eps"))
                .contains("\"eps\" is estimated; For another: \"clusterer\": {\"eps\": 0.5}.");
        assertThat(REASONS.of("graph", "clusterer")).contains("For another: \"clusterer\": {\"eps\": 0.5}.");
        assertThat(REASONS.of("graph", "columns")).isEmpty();
    }
}
