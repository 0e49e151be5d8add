package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LabelsTest {
    @Test
    void listsTheMembersOfEachCluster() {
        Labels labels = Labels.of(1, Labels.NOISE, 0, 1);

        assertThat(labels.clusters()).isEqualTo(2);
        assertThat(labels.members()).containsExactly(Rows.of(2), Rows.of(0, 3));
    }

    @Test
    void refusesGaps() {
        assertThatThrownBy(() -> Labels.of(0, 2)).hasMessageContaining("cluster 1 has no rows");
        assertThatThrownBy(() -> Labels.of(-2)).hasMessageContaining("-2");
    }

    @Test
    void doesNotShareItsArray() {
        int[] clusters = {0, 1};
        Labels labels = Labels.of(clusters);
        clusters[0] = 5;
        labels.toArray()[1] = 7;

        assertThat(labels.toArray()).containsExactly(0, 1);
    }
}
