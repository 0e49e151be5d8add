package reeb.model.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import reeb.api.data.NeighborGraph;

final class VotesTest {
    /** Row 0 in nodes 0 and 1, row 1 in node 1, row 2 in none, row 3 in node 2; nodes 0 and 1 are one group. */
    private final Votes votes =
            new Votes(new Membership(new int[] {0, 2, 3, 3, 4}, new int[] {0, 1, 1, 2}), new int[] {0, 0, 1});

    @Test
    void aNearerRowSpeaksLouder() {
        Vote vote = votes.of(NeighborGraph.of(2, new int[] {1, 3}, new double[] {1, 3}), 0, 0);
        assertThat(vote.node()).isEqualTo(1);
        assertThat(vote.group()).isZero();
        assertThat(vote.confidence()).isCloseTo(0.75, within(1e-12));
        assertThat(vote.shares()).hasSize(2);
        assertThat(vote.shares().getFirst()).isEqualTo(new Vote.Share(1, 0.75));
    }

    @Test
    void aRowSpreadsItsVoteOverItsNodes() {
        Vote vote = votes.of(NeighborGraph.of(2, new int[] {0, 3}, new double[] {2, 2}), 0, 0);
        assertThat(vote.group()).isZero();
        assertThat(vote.node()).isZero();
        assertThat(vote.confidence()).isEqualTo(0.5);
        assertThat(vote.shares())
                .containsExactly(new Vote.Share(2, 0.5), new Vote.Share(0, 0.25), new Vote.Share(1, 0.25));
    }

    @Test
    void aRowThatIsKnownHasItsOwnNodesWhateverIsNear() {
        Vote vote = votes.of(NeighborGraph.of(3, new int[] {0, 3, 2}, new double[] {0, 1e-300, 1e-300}), 0, 0);
        assertThat(vote.shares()).containsExactly(new Vote.Share(0, 0.5), new Vote.Share(1, 0.5));
        assertThat(vote.confidence()).isEqualTo(1);
    }

    @Test
    void rowsInNoNodeSpeakForNone() {
        Vote vote = votes.of(NeighborGraph.of(2, new int[] {2, 1}, new double[] {1, 4}), 0, 0);
        assertThat(vote.node()).isEqualTo(-1);
        assertThat(vote.group()).isEqualTo(-1);
        assertThat(vote.confidence()).isNaN();
        assertThat(vote.shares()).containsExactly(new Vote.Share(1, 0.2));
    }

    @Test
    void theNodeIsOneOfTheGroup() {
        // Node 2 has the largest share of all, but nodes 0 and 1 together have more.
        Vote vote = votes.of(NeighborGraph.of(3, new int[] {0, 3, 0}, new double[] {10, 11, 10}), 0, 0);
        assertThat(vote.group()).isZero();
        assertThat(vote.node()).isZero();
    }
}
