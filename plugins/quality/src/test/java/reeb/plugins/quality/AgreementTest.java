package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reeb.api.Evaluator;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class AgreementTest {
    private static Evaluator part(String name, Optional<String> clusters, NoiseRows noise) {
        return switch (name) {
            case "ari" -> new AdjustedRandIndex(clusters, Optional.of("label"), noise);
            case "nmi" -> new NormalizedMutualInformation(clusters, Optional.of("label"), noise);
            default -> new Purity(clusters, Optional.of("label"), noise);
        };
    }

    private static final List<String> NAMES = List.of("ari", "nmi", "purity");

    @Test
    void isThatOfScikitLearn() {
        for (String name : NAMES) {
            check(name, "k-means", NoiseRows.CLUSTER, name + " k-means");
            check(name, "dbscan", NoiseRows.CLUSTER, name + " dbscan");
            check(name, "dbscan", NoiseRows.LEAVE_OUT, name + " dbscan without noise");
        }
    }

    private static void check(String name, String clusters, NoiseRows noise, String expected) {
        Table table = part(name, Optional.of(clusters), noise).evaluate(Digits.plane(), TestRun.serial());
        Digits.check(expected, Digits.figure(table, name, 0));
        if (clusters.equals("dbscan")) {
            Digits.check("coverage", Digits.figure(table, "coverage", 0));
        }
    }

    private static Dataset rows(List<String> clusters, List<String> labels) {
        Table table =
                new Table(List.of(Column.Categories.of("found", clusters), Column.Categories.of("label", labels)));
        return new Dataset(Points.of(labels.size(), 1, new double[labels.size()]), table, Optional.empty());
    }

    private static List<Double> measure(Dataset data) {
        return NAMES.stream()
                .map(name -> Digits.figure(
                        part(name, Optional.empty(), NoiseRows.CLUSTER).evaluate(data, TestRun.serial()), name, 0))
                .toList();
    }

    @Test
    void isOneWhereBothGroupAlike() {
        assertThat(measure(rows(List.of("5", "5", "", "5"), List.of("a", "a", "b", "a"))))
                .containsExactly(1.0, 1.0, 1.0);
        assertThat(measure(rows(List.of("5", "5"), List.of("a", "a")))).containsExactly(1.0, 1.0, 1.0);
        assertThat(measure(rows(List.of("5", "6"), List.of("a", "b")))).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void isNothingWhereAllIsNoise() {
        assertThat(measure(rows(List.of("", "", "", ""), List.of("a", "a", "b", "b"))))
                .containsExactly(0.0, 0.0, 0.5);
    }

    @Test
    void tellsWhereNoRowIsLeft() {
        Dataset noise = rows(List.of("", ""), List.of("a", "b"));
        assertThatThrownBy(
                        () -> part("ari", Optional.empty(), NoiseRows.LEAVE_OUT).evaluate(noise, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("clusters: every row with a label is noise in 'found', so that none is left to compare;"
                        + " 'noise': 'cluster' would do, or other clusters");
    }

    @Test
    void wantsToBeToldTheClustersWhereNoStepHasMadeThem() {
        assertThatThrownBy(() ->
                        part("nmi", Optional.empty(), NoiseRows.CLUSTER).evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("clusters: must name a column of clusters, unless the rows come from a step that clusters;"
                        + " there are [label, k-means, dbscan]");
    }

    @Nested
    final class ByPairs implements PartContract {
        @Override
        public Evaluator part() {
            return AgreementTest.part("ari", Optional.empty(), NoiseRows.CLUSTER);
        }
    }

    @Nested
    final class ByInformation implements PartContract {
        @Override
        public Evaluator part() {
            return AgreementTest.part("nmi", Optional.empty(), NoiseRows.CLUSTER);
        }
    }

    @Nested
    final class ByModes implements PartContract {
        @Override
        public Evaluator part() {
            return AgreementTest.part("purity", Optional.empty(), NoiseRows.CLUSTER);
        }
    }
}
