package reeb.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.GraphBuilder;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.graph.MapperGraph;
import reeb.runtime.samples.SampleData;
import reeb.runtime.samples.SampleGraphs;

/** What can be moved is what the records of parts declare. */
final class AdjustableTest {
    /** What becomes of something. */
    public enum Fate {
        KEPT,
        LEFT_OUT
    }

    @Named("builder")
    @About("Builds.")
    public record Builder(
            Lens lens,
            Cover cover,
            Optional<Clusterer> clusterer,
            Fate fate,
            boolean fast,

            @About("Radius.") @Range(min = 0, aboveMin = true)
            Optional<Double> radius,

            List<Integer> one,
            List<Integer> two,
            List<Integer> none,
            String title,
            Map<String, Integer> more)
            implements GraphBuilder {
        @Override
        public MapperGraph build(Dataset data, Run run) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Builder BUILDER = new Builder(
            new SampleData.Axis(0),
            new SampleGraphs.Halves(3),
            Optional.of(new SampleGraphs.Gaps(0.5)),
            Fate.LEFT_OUT,
            true,
            Optional.empty(),
            List.of(4),
            List.of(5, 6),
            List.of(),
            "title",
            Map.of("a", 1));

    @Test
    void numbersChoicesAndFlagsOfAllPartsButLensesAreListed() {
        assertThat(Adjustable.of("graph", BUILDER))
                .extracting(
                        Adjustable::path, Adjustable::part, one -> one.value().orElse("none"))
                .containsExactly(
                        tuple("graph.cover.shared", "halves", 3),
                        tuple("graph.clusterer.gap", "gaps", 0.5),
                        tuple("graph.fate", "builder", "left-out"),
                        tuple("graph.fast", "builder", true),
                        tuple("graph.radius", "builder", "none"),
                        tuple("graph.one", "builder", 4),
                        tuple("graph.two.0", "builder", 5),
                        tuple("graph.two.1", "builder", 6));
    }

    @Test
    void theyTellWhichPartsHoldThem() {
        assertThat(Adjustable.of("graph", BUILDER).get(1).within()).isEqualTo(Map.of("graph.clusterer", "gaps"));
        assertThat(Adjustable.of("graph", BUILDER).get(2).within()).isEmpty();
    }

    @Test
    void theyTellWhatTheirRecordsSay() {
        Adjustable radius = Adjustable.of("graph", BUILDER).stream()
                .filter(one -> one.path().equals("graph.radius"))
                .findFirst()
                .orElseThrow();
        assertThat(radius.parameter().about()).isEqualTo("Radius.");
        assertThat(radius.parameter().range().orElseThrow().aboveMin()).isTrue();
        assertThat(radius.type()).isInstanceOf(ParameterType.Real.class);
        assertThat(Adjustable.of("graph", BUILDER).get(2).type())
                .isInstanceOfSatisfying(
                        ParameterType.Choice.class,
                        choice -> assertThat(choice.names()).containsExactly("kept", "left-out"));
    }
}
