package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BinsTest {
    @Test
    void beginsBinsWithTheirLowerEnd() {
        Bins nine = Bins.of(9);
        assertThat(nine.of(0, 5)).as("0 degrees").isZero();
        assertThat(nine.of(0, -5)).as("180 degrees").isZero();
        assertThat(nine.of(3, 0)).as("90 degrees").isEqualTo(4);
        assertThat(nine.of(-3, 0)).as("270 degrees").isEqualTo(4);
        assertThat(nine.of(-1, 255)).as("just below 180 degrees").isEqualTo(8);
        assertThat(Bins.of(2).of(3, 0)).as("90 degrees").isEqualTo(1);
    }

    @Test
    void knowsWhereDiagonalsLieBetweenBins() {
        Bins four = Bins.of(4);
        assertThat(four.splitDiagonals()).isTrue();
        assertThat(Bins.of(9).splitDiagonals()).isFalse();
        assertThat(four.of(2, 2)).isEqualTo(1);
        assertThat(four.of(-2, 2)).isEqualTo(3);
        assertThat(four.of(2, -2)).isEqualTo(3);
    }

    @Test
    void putsOppositeGradientsIntoOneBin() {
        for (int count : new int[] {1, 2, 3, 5, 6, 9, 14, 18, 179}) {
            Bins bins = Bins.of(count);
            for (int down = 0; down <= 255; down += 3) {
                for (int across = -255; across <= 255; across += 5) {
                    int bin = bins.of(down, across);
                    int opposite = bins.of(-(double) down, -(double) across);
                    // An assertion for each of 80,000 gradients would take a hundred times as long as the bins.
                    if (bin < 0 || bin >= count || bin != opposite) {
                        fail("%d bins put %d, %d into %d and its opposite into %d", count, down, across, bin, opposite);
                    }
                }
            }
        }
    }

    @Test
    void knowsTheEndsOfBinsToTwiceTheDigitsOfADouble() {
        for (int count = 1; count <= 180; count++) {
            for (int number = 0; number < count; number++) {
                BinEnd end = BinEnd.at(number, count);
                BigDecimal cosine = new BigDecimal(end.cosine()).add(new BigDecimal(end.cosineRest()));
                BigDecimal sine = new BigDecimal(end.sine()).add(new BigDecimal(end.sineRest()));
                BigDecimal square = cosine.multiply(cosine).add(sine.multiply(sine));
                assertThat(square.subtract(BigDecimal.ONE).abs()).isLessThan(new BigDecimal("1e-31"));
                assertThat(Math.atan2(end.sine(), end.cosine())).isCloseTo(end.angle(), within(1e-15));
            }
        }
    }

    @Test
    void agreesWithTheArcTangentAwayFromTheEnds() {
        Random random = new Random(1);
        Bins[] bins = IntStream.rangeClosed(1, 180).mapToObj(Bins::of).toArray(Bins[]::new);
        for (int i = 0; i < 20_000; i++) {
            int count = random.nextInt(1, 181);
            double down = random.nextDouble(-1, 1);
            double across = random.nextDouble(-1, 1);
            double angle = Math.atan2(down, across) / Math.PI;
            assertThat(bins[count - 1].of(down, across))
                    .isEqualTo((int) Math.floor((angle < 0 ? angle + 1 : angle) * count));
        }
    }
}
