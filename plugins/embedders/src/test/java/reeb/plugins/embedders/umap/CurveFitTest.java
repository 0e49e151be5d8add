package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.plugins.embedders.graph.UmapVectors;

final class CurveFitTest {
    @Test
    void findsTheCurvesOfUmapLearn() {
        for (double[] row : UmapVectors.read("umap_ab")) {
            CurveFit curve = CurveFit.of(row[1], row[0]);
            assertThat(curve.a()).isCloseTo(row[2], within(1e-3 * row[2]));
            assertThat(curve.b()).isCloseTo(row[3], within(1e-3 * row[3]));
        }
    }
}
