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

    @Test
    void carriesScoresWhereThereAreAny() {
        Labels plain = Labels.of(0, -1);
        Labels scored = plain.withStrengths(1, 0).withOutliers(0.25, 0.5);

        assertThat(plain.strengths()).isEmpty();
        assertThat(scored.strengths().orElseThrow()).containsExactly(1, 0);
        assertThat(scored.outliers().orElseThrow()).containsExactly(0.25, 0.5);
        assertThat(scored)
                .isNotEqualTo(plain)
                .isEqualTo(plain.withOutliers(0.25, 0.5).withStrengths(1, 0));
        assertThatThrownBy(() -> plain.withStrengths(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.withOutliers(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
