package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reeb.api.data.Labels;
import reeb.testkit.ClustererContract;
import reeb.testkit.TestRun;

final class OneClusterTest implements ClustererContract {
    @Override
    public OneCluster part() {
        return new OneCluster();
    }

    @Test
    void putsAllRowsTogether() {
        assertThat(part().cluster(ClustererContract.blobs(3), TestRun.serial())).isEqualTo(Labels.of(0, 0, 0));
    }

    /** There is no work to stop. */
    @Override
    @Test
    public void stopsWhenCancelled() {
        assertThat(part().cluster(ClustererContract.blobs(3), TestRun.cancelledAfter(0))
                        .clusters())
                .isEqualTo(1);
    }
}
