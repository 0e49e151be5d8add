package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainCentreScan;

/** The loop on vectors against the plain one, and the plain one against sorted scores. */
final class CentreScanTest {
    private static final int CENTRES = 24;

    private final float[][] products = new float[CENTRES / Tiles.QUERIES][Tiles.QUERIES * Tiles.FLOATS];
    private final float[] halves = new float[CENTRES];

    @Test
    void keepsTheLeastScoresOfEachRow() {
        for (int seed = 0; seed < 50; seed++) {
            draw(seed);
            CentreScores scores = scan(new PlainCentreScan());
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                float[] all = scores(lane);
                float[] sorted = all.clone();
                Arrays.sort(sorted);
                int first = 0;
                while (all[first] != sorted[0]) {
                    first++;
                }
                assertThat(scores.least()[lane]).as("seed %d", seed).isEqualTo(sorted[0]);
                assertThat(scores.second()[lane]).as("seed %d", seed).isEqualTo(sorted[1]);
                assertThat(scores.nearest()[lane]).as("seed %d", seed).isEqualTo(first);
            }
        }
    }

    @Test
    void scansAlike() {
        for (int seed = 0; seed < 50; seed++) {
            draw(seed);
            CentreScores plain = scan(new PlainCentreScan());
            CentreScores fast = scan(Machine.centreScan());
            assertThat(fast.least()).isEqualTo(plain.least());
            assertThat(fast.second()).isEqualTo(plain.second());
            assertThat(fast.nearest()).isEqualTo(plain.nearest());
        }
    }

    /** Few different numbers, so that many scores are equal; the last centres are none. */
    private void draw(int seed) {
        Random random = new Random(seed);
        for (float[] tile : products) {
            for (int i = 0; i < tile.length; i++) {
                tile[i] = random.nextInt(-9, 9);
            }
        }
        for (int centre = 0; centre < CENTRES; centre++) {
            halves[centre] = centre < CENTRES - 3 ? random.nextInt(5) : Float.POSITIVE_INFINITY;
        }
    }

    private CentreScores scan(CentreScan scan) {
        CentreScores scores = new CentreScores();
        for (int group = 0; group < products.length; group++) {
            scan.scan(products[group], halves, group * Tiles.QUERIES, scores);
        }
        return scores;
    }

    private float[] scores(int lane) {
        float[] scores = new float[CENTRES];
        for (int centre = 0; centre < CENTRES; centre++) {
            scores[centre] =
                    halves[centre] - products[centre / Tiles.QUERIES][centre % Tiles.QUERIES * Tiles.FLOATS + lane];
        }
        return scores;
    }
}
