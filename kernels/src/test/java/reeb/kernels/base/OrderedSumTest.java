package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;

final class OrderedSumTest {
    @Test
    void addsTheChunksOfOneBlockInOrder() {
        double[] chunks = numbers(64, 1);
        OrderedSum sum = new OrderedSum(1, 1024);
        double expected = 0;
        for (double chunk : chunks) {
            sum.add(chunk);
            expected += chunk;
        }

        assertThat(sum.end()).containsExactly(expected);
    }

    /** Sums of blocks that were found apart, in groups of 64, come to the same bits. */
    @Test
    void isTheSumOfGroupsOfBlocks() {
        for (int blocks : new int[] {1, 2, 63, 64, 65, 128, 200}) {
            double[] chunks = numbers(blocks * 2 - 1, blocks);
            OrderedSum sum = new OrderedSum(1, 1 << 15);
            double[] ofBlocks = new double[blocks];
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                sum.add(chunks[chunk]);
                ofBlocks[chunk / 2] += chunks[chunk];
            }
            double expected = 0;
            for (int group = 0; group < blocks; group += 64) {
                double ofGroup = 0;
                for (int block = group; block < Math.min(blocks, group + 64); block++) {
                    ofGroup += ofBlocks[block];
                }
                expected += ofGroup;
            }

            assertThat(sum.end()).as("%d blocks", blocks).containsExactly(expected);
        }
    }

    @Test
    void sumsEachValueApart() {
        OrderedSum sum = new OrderedSum(2, 512);
        sum.add(1, 10);
        sum.add(2, 20);

        assertThat(sum.end()).containsExactly(3, 30);
    }

    @Test
    void refusesChunksThatReachOverTheEndOfABlock() {
        assertThatThrownBy(() -> new OrderedSum(1, 1000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] numbers(int count, long seed) {
        RandomGenerator random = Samples.random(seed);
        return random.doubles(count, -1, 1).toArray();
    }
}
