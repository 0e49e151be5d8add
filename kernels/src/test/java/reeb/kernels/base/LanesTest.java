package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanesTest {
    @Test
    void joinsLanesThatAreEightFourTwoAndOneApart() {
        float[] lanes = new float[18];
        lanes[1] = 1e8f;
        lanes[9] = -1e8f;
        lanes[2] = 1;
        lanes[17] = 1000;
        // Were lane 0 added to lane 1 before lane 8, the one would be lost.
        assertThat(Lanes.sum(lanes, 1)).isOne();
        assertThat(lanes[0]).isZero();
        assertThat(lanes[17]).isEqualTo(1000);
    }

    @Test
    void losesWhatThatOrderLoses() {
        float[] lanes = new float[16];
        lanes[0] = 1e8f;
        lanes[8] = 1;
        lanes[1] = -1e8f;
        assertThat(Lanes.sum(lanes, 0)).isZero();
    }
}
