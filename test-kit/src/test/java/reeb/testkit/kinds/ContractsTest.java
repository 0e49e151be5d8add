package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Evaluator;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.GraphEvaluator;
import reeb.api.GraphTransform;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Part;
import reeb.api.Presenter;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.Transform;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.testkit.PartContract;

final class ContractsTest {
    @Named("first")
    @About("The first feature.")
    record First() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            Points points = data.points();
            return Points.of(points.rows(), 1, points.column(0));
        }
    }

    @Named("uneven")
    @About("Depends on threads.")
    record Uneven() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            double[] values = new double[data.points().rows()];
            Arrays.fill(values, run.parallelism());
            return Points.of(values.length, 1, values);
        }
    }

    @Named("picky")
    @About("Needs a column.")
    record Picky() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            throw new InputException("the rows have no column 'age'");
        }
    }

    /** JUnit runs what is annotated, the command what is found: these must be the same. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Source.class,
                Transform.class,
                Lens.class,
                Metric.class,
                NeighborSearch.class,
                Cover.class,
                Clusterer.class,
                GraphBuilder.class,
                GraphTransform.class,
                Layout.class,
                Evaluator.class,
                GraphEvaluator.class,
                Exporter.class,
                Visualizer.class,
                Reporter.class,
                Presenter.class,
                RowSummary.class,
                GraphSummary.class
            })
    void rulesAreTheTestsOfAContract(Class<? extends Part> kind) {
        Class<? extends PartContract> contract = Contracts.ofKind(kind);

        assertThat(contract).isNotEqualTo(PartContract.class);
        assertThat(Contracts.rules(List.of(contract)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(contract.getMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aSoundPartKeepsEveryRule() {
        assertThat(Contracts.check(First::new))
                .hasSize((int) Arrays.stream(Contracts.ofKind(Lens.class).getMethods())
                        .filter(Method::isDefault)
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .count())
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Contracts.Verdict.KEPT));
    }

    @Test
    void aRuleThatIsBrokenIsToldInALine() {
        List<Contracts.Finding> broken = Contracts.check(Uneven::new).stream()
                .filter(finding -> finding.verdict() == Contracts.Verdict.BROKEN)
                .toList();

        assertThat(broken).singleElement().satisfies(finding -> {
            assertThat(finding.words()).isEqualTo("gives the same bits for any number of threads");
            assertThat(finding.contract()).isEqualTo("LensContract");
            assertThat(finding.reason()).isNotEmpty().doesNotContain("\n");
            assertThat(finding.thrown()).isPresent();
        });
    }

    @Named("told")
    @About("Tells how many threads there are, and measures something else.")
    record Told() implements GraphSummary {
        @Override
        public Section section(Network network, Run run) {
            return Section.of("Threads", "There are " + run.parallelism() + ".");
        }

        @Override
        public Table evaluate(Network network, Run run) {
            return new Table(List.of(new Column.Numbers("nodes", 1)));
        }
    }

    @Test
    void aSummaryTellsTheSameEveryTimeAndMeasuresWhatItTells() {
        assertThat(Contracts.of(new Told())).containsExactly(GraphSummaryContract.class);
        assertThat(Contracts.check(Told::new).stream()
                        .filter(finding -> finding.verdict() == Contracts.Verdict.BROKEN)
                        .map(Contracts.Finding::rule))
                .containsExactlyInAnyOrder("tellsTheSameForAnyNumberOfThreads", "measuresWhatItsTableShows");
    }

    @Test
    void dataThatThePartRefusesSayNothing() {
        assertThat(Contracts.check(Picky::new))
                .anyMatch(finding -> finding.verdict() == Contracts.Verdict.NOT_TRIED)
                .noneMatch(finding -> finding.verdict() == Contracts.Verdict.BROKEN);
    }
}
