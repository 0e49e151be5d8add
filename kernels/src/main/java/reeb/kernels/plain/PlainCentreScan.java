package reeb.kernels.plain;

import reeb.kernels.loops.CentreScan;
import reeb.kernels.loops.CentreScores;
import reeb.kernels.loops.Tiles;

/** The loop in plain Java: for machines and launches without the Vector API, and what its form is held against. */
public final class PlainCentreScan implements CentreScan {
    @Override
    public void scan(float[] products, float[] halves, int first, CentreScores scores) {
        float[] least = scores.least();
        float[] second = scores.second();
        int[] nearest = scores.nearest();
        for (int centre = 0; centre < Tiles.QUERIES; centre++) {
            float half = halves[first + centre];
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                float score = half - products[centre * Tiles.FLOATS + lane];
                if (score < least[lane]) {
                    second[lane] = least[lane];
                    least[lane] = score;
                    nearest[lane] = first + centre;
                } else {
                    second[lane] = Math.min(second[lane], score);
                }
            }
        }
    }
}
