package reeb.toolkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContingencyTest {
    /** The worked example of Manning, Raghavan and Schütze, <i>Introduction to Information Retrieval</i>, figure 16.4. */
    private static final int[] CLASSES = {0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 0, 0, 2, 2, 2};

    private static final int[] CLUSTERS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2};

    @Test
    void givesWhatATextbookGives() {
        Contingency example = Contingency.of(CLASSES, CLUSTERS);
        assertThat(example.purity()).isCloseTo(12.0 / 17, within(1e-15));
        // 20 pairs are together in both, 40 in a cluster, 44 in a class, of 136.
        double byChance = 40.0 * 44 / 136;
        assertThat(example.adjustedRandIndex()).isCloseTo((20 - byChance) / (42 - byChance), within(1e-14));
        assertThat(example.normalizedMutualInformation()).isCloseTo(0.36, within(0.005));
        assertThat(example.clusters()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 40})
    void agreesWithCountsOverPairsAndCells(int rows) {
        Random random = new Random(rows);
        for (int trial = 0; trial < 50; trial++) {
            int[] classes = random.ints(rows, 0, 4).toArray();
            int[] clusters = random.ints(rows, 0, 1 + random.nextInt(5)).toArray();
            Contingency counted = Contingency.of(classes, clusters);
            assertThat(counted.adjustedRandIndex()).isCloseTo(byPairs(classes, clusters), within(1e-12));
            assertThat(counted.normalizedMutualInformation()).isCloseTo(information(classes, clusters), within(1e-12));
            assertThat(counted.purity()).isCloseTo(purity(classes, clusters), within(1e-15));
            assertThat(counted.clusters())
                    .isEqualTo(Arrays.stream(clusters).distinct().count());
            // Both measures treat classes and clusters alike.
            Contingency turned = Contingency.of(clusters, classes);
            assertThat(turned.adjustedRandIndex()).isCloseTo(counted.adjustedRandIndex(), within(1e-12));
            assertThat(turned.normalizedMutualInformation())
                    .isCloseTo(counted.normalizedMutualInformation(), within(1e-12));
        }
    }

    /** The adjusted index by its definition, pair by pair. */
    private static double byPairs(int[] classes, int[] clusters) {
        double inBoth = 0;
        double inClass = 0;
        double inCluster = 0;
        double pairs = 0;
        for (int row = 0; row < classes.length; row++) {
            for (int other = 0; other < row; other++) {
                boolean sameClass = classes[row] == classes[other];
                boolean sameCluster = clusters[row] == clusters[other];
                inBoth += sameClass && sameCluster ? 1 : 0;
                inClass += sameClass ? 1 : 0;
                inCluster += sameCluster ? 1 : 0;
                pairs++;
            }
        }
        double expected = inClass * inCluster / pairs;
        double most = (inClass + inCluster) / 2;
        return most == expected ? 1 : (inBoth - expected) / (most - expected);
    }

    private static double information(int[] classes, int[] clusters) {
        int[] both = IntStream.range(0, classes.length)
                .map(row -> classes[row] * 100 + clusters[row])
                .toArray();
        double ofClasses = entropy(classes);
        double ofClusters = entropy(clusters);
        double mean = (ofClasses + ofClusters) / 2;
        return mean == 0 ? 1 : Math.max(0, (ofClasses + ofClusters - entropy(both)) / mean);
    }

    private static double entropy(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToDouble(number -> -Math.log((double) Arrays.stream(numbers)
                                        .filter(other -> other == number)
                                        .count()
                                / numbers.length)
                        / numbers.length)
                .sum();
    }

    private static double purity(int[] classes, int[] clusters) {
        double right = 0;
        for (int cluster : Arrays.stream(clusters).distinct().toArray()) {
            right += IntStream.range(0, 4)
                    .mapToLong(kind -> IntStream.range(0, classes.length)
                            .filter(row -> clusters[row] == cluster && classes[row] == kind)
                            .count())
                    .max()
                    .orElseThrow();
        }
        return right / classes.length;
    }

    @Test
    void isOneWhereBothGroupAlikeUnderOtherNumbers() {
        Contingency same = Contingency.of(new int[] {0, 0, 1, 1, 5}, new int[] {7, 7, 2, 2, 0});
        assertThat(same.adjustedRandIndex()).isEqualTo(1);
        assertThat(same.normalizedMutualInformation()).isCloseTo(1, within(1e-15));
        assertThat(same.purity()).isEqualTo(1);
        assertThat(same.clusters()).isEqualTo(3);
    }

    @Test
    void isZeroWhereClustersTellNothing() {
        Contingency crossed = Contingency.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        assertThat(crossed.normalizedMutualInformation()).isZero();
        assertThat(crossed.adjustedRandIndex()).isCloseTo(-0.5, within(1e-15));
        assertThat(crossed.purity()).isEqualTo(0.5);
    }

    @Test
    void takesOneRowAndNone() {
        Contingency one = Contingency.of(new int[] {3}, new int[] {4});
        assertThat(one.adjustedRandIndex()).isEqualTo(1);
        assertThat(one.normalizedMutualInformation()).isEqualTo(1);
        assertThat(one.purity()).isEqualTo(1);
        Contingency none = Contingency.of(new int[0], new int[0]);
        assertThat(none.adjustedRandIndex()).isEqualTo(1);
        assertThat(none.normalizedMutualInformation()).isEqualTo(1);
        assertThat(none.clusters()).isZero();
    }

    @Test
    void countsPairsOfMoreRowsThanAnIntHoldsSquaresOf() {
        int[] halves = IntStream.range(0, 200_000).map(row -> row % 2).toArray();
        assertThat(Contingency.of(halves, halves).adjustedRandIndex()).isEqualTo(1);
        assertThat(Contingency.of(halves, new int[halves.length]).adjustedRandIndex())
                .isCloseTo(0, within(1e-12));
    }
}
