package reeb.api.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnionFindTest {
    @Test
    void knowsSetsByTheirLowestItems() {
        UnionFind sets = new UnionFind(6);
        assertThat(sets.join(5, 3)).isTrue();
        assertThat(sets.join(3, 1)).isTrue();
        assertThat(sets.join(1, 5)).isFalse();
        assertThat(sets.roots()).containsExactly(0, 1, 2, 1, 4, 1);
    }

    @Test
    void findsWhatRepeatedRelabellingFinds() {
        Random random = new Random(7);
        UnionFind sets = new UnionFind(300);
        int[] labels = IntStream.range(0, 300).toArray();
        for (int edge = 0; edge < 250; edge++) {
            int one = random.nextInt(300);
            int other = random.nextInt(300);
            int a = labels[one];
            int b = labels[other];
            assertThat(sets.join(one, other)).isEqualTo(a != b);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = labels[i] == a || labels[i] == b ? Math.min(a, b) : labels[i];
            }
        }
        assertThat(sets.roots()).isEqualTo(labels);
    }

    @Test
    void keepsTheRootThatAnotherIsPutUnder() {
        UnionFind sets = new UnionFind(3);
        sets.attach(0, 2);
        assertThat(sets.roots()).containsExactly(2, 1, 2);
    }
}
