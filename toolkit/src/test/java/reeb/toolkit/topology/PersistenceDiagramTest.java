package reeb.toolkit.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

final class PersistenceDiagramTest {
    private static final PersistenceDiagram NOTHING = PersistenceDiagram.of();

    @Test
    void letsShortPairsVanish() {
        assertThat(NOTHING.bottleneck(NOTHING)).isZero();
        assertThat(PersistenceDiagram.of(new Pair(0, 4)).bottleneck(NOTHING)).isEqualTo(2);
        assertThat(PersistenceDiagram.of(new Pair(4, 0)).bottleneck(NOTHING)).isEqualTo(2);
    }

    @Test
    void matchesEndlessPairsInTheOrderOfTheirBirths() {
        PersistenceDiagram one = PersistenceDiagram.of(endless(0), endless(5), new Pair(1, 2));

        assertThat(one.bottleneck(PersistenceDiagram.of(endless(4.5), endless(0.75))))
                .isEqualTo(0.75);
        assertThat(one.bottleneck(PersistenceDiagram.of(endless(0)))).isInfinite();
    }

    @Test
    void equalsTheBestOfAllMatchings() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            PersistenceDiagram one = random(random, random.nextInt(5));
            PersistenceDiagram other = random(random, random.nextInt(5));

            double distance = one.bottleneck(other);

            assertThat(distance)
                    .as("seed %d", seed)
                    .isCloseTo(best(one.pairs(), new ArrayList<>(other.pairs()), 0), within(1e-12));
            assertThat(other.bottleneck(one)).isEqualTo(distance);
        }
    }

    @Test
    void measuresDiagramsOfHundredsOfPairs() {
        PersistenceDiagram one = random(new Random(1), 400);
        PersistenceDiagram moved = new PersistenceDiagram(one.pairs().stream()
                .map(pair -> new Pair(pair.birth() + 0.01, pair.death() + 0.01))
                .toList());

        assertThat(one.bottleneck(moved)).isLessThanOrEqualTo(0.0100001).isPositive();
        assertThat(one.bottleneck(one)).isZero();
    }

    private static double best(List<Pair> ours, List<Pair> theirs, int next) {
        if (next == ours.size()) {
            return theirs.stream().mapToDouble(pair -> pair.length() / 2).max().orElse(0);
        }
        Pair pair = ours.get(next);
        double best = Math.max(pair.length() / 2, best(ours, theirs, next + 1));
        for (int i = 0; i < theirs.size(); i++) {
            Pair other = theirs.remove(i);
            double apart = Math.max(Math.abs(pair.birth() - other.birth()), Math.abs(pair.death() - other.death()));
            best = Math.min(best, Math.max(apart, best(ours, theirs, next + 1)));
            theirs.add(i, other);
        }
        return best;
    }

    private static Pair endless(double birth) {
        return new Pair(birth, Double.POSITIVE_INFINITY);
    }

    private static PersistenceDiagram random(Random random, int pairs) {
        return new PersistenceDiagram(IntStream.range(0, pairs)
                .mapToObj(_ -> new Pair(random.nextDouble(), random.nextDouble()))
                .toList());
    }
}
