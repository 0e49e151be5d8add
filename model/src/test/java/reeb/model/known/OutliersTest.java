package reeb.model.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OutliersTest {
    @Test
    void ranksAreSharesOfKnownDistances() {
        double[] distances =
                new Random(7).doubles(5000).map(value -> value * value).toArray();
        Outliers outliers = Outliers.of(distances);
        assertThat(outliers.sound()).isTrue();
        for (double share = 0.05; share < 1; share += 0.05) {
            double asked = share * share;
            double nearer = IntStream.range(0, distances.length)
                            .filter(at -> distances[at] < asked)
                            .count()
                    / 5000.0;
            assertThat(outliers.rank(asked)).isCloseTo(nearer, within(2e-3));
        }
    }

    @Test
    void endsAreNoneAndAll() {
        Outliers outliers = Outliers.of(1, 2, 2, 2, 3);
        assertThat(outliers.rank(0.5)).isZero();
        assertThat(outliers.rank(3)).isEqualTo(1);
        assertThat(outliers.rank(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(outliers.rank(2)).isCloseTo(0.75, within(1e-9));
        assertThat(Outliers.of(4, 4).rank(4)).isEqualTo(1);
        assertThat(Outliers.of(4, 4).rank(3.9)).isZero();
    }

    @Test
    void whatIsKeptRanksAlike() {
        Outliers outliers = Outliers.of(new Random(3).doubles(100).toArray());
        Outliers read = Outliers.read(outliers.kept());
        assertThat(read.rank(0.37)).isEqualTo(outliers.rank(0.37));
        assertThat(new Outliers(new double[] {2, 1}).sound()).isFalse();
        assertThat(new Outliers(new double[] {Double.NaN, Double.NaN}).sound()).isFalse();
    }
}
