package reeb.plugins.embedders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import reeb.api.data.Points;

/** Compares maps whose axes may point either way. */
public final class UpToSigns {
    private UpToSigns() {}

    public static void assertClose(Points map, double[][] expected, double tolerance) {
        for (int axis = 0; axis < map.columns(); axis++) {
            double sign = 0;
            for (int row = 0; row < expected.length; row++) {
                sign += map.at(row, axis) * expected[row][axis];
            }
            for (int row = 0; row < expected.length; row++) {
                assertThat(map.at(row, axis)).isCloseTo(Math.signum(sign) * expected[row][axis], within(tolerance));
            }
        }
    }
}
