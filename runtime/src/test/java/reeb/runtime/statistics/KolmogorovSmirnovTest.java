package reeb.runtime.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class KolmogorovSmirnovTest {
    @Test
    void isThatOfScipyInSmallSamples() throws IOException {
        for (Map<?, ?> one : Scipy.cases("kolmogorovSmirnov")) {
            KolmogorovSmirnov test = KolmogorovSmirnov.of(Scipy.numbers(one, "a"), Scipy.numbers(one, "b"));

            assertThat(test.statistic()).isCloseTo(Scipy.number(one, "statistic"), within(1e-14));
            assertThat(test.p()).isCloseTo(Scipy.number(one, "p"), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void hasTheLimitOfScipy() throws IOException {
        for (Object one : (List<?>) Objects.requireNonNull(Scipy.all().get("limit"))) {
            double[] pair = Scipy.numbers(one);

            assertThat(KolmogorovSmirnov.limit(pair[0])).isCloseTo(pair[1], Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void comesNearTheLimitWhereSamplesAreLarge() {
        double[] one = new Random(1).doubles(1000).toArray();
        double[] other = new Random(2).doubles(1000).map(value -> value * 1.05).toArray();
        double[] more = new Random(2).doubles(1001).map(value -> value * 1.05).toArray();

        assertThat(KolmogorovSmirnov.of(one, other).p())
                .isCloseTo(KolmogorovSmirnov.of(one, more).p(), Percentage.withPercentage(20));
    }

    @Test
    void seesNoDifferenceInEqualSamplesAndTheWholeOneInFarOnes() {
        assertThat(KolmogorovSmirnov.of(new double[] {1, 2}, new double[] {1, 2}))
                .isEqualTo(new KolmogorovSmirnov(0, 1));
        KolmogorovSmirnov far = KolmogorovSmirnov.of(new double[] {Double.NEGATIVE_INFINITY, 1}, new double[] {2, 3});
        assertThat(far.statistic()).isEqualTo(1);
        assertThat(far.p()).isCloseTo(1.0 / 3, within(1e-15));
    }
}
