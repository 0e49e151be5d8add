package reeb.toolkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;

final class ModesTest {
    private static Modes.Mode mode(int most, int... codes) {
        return new Modes(most, row -> codes[row]).of(Rows.first(codes.length));
    }

    @Test
    void countsTheMostFrequentCode() {
        assertThat(mode(3, 2, 1, 2, -1, 0)).isEqualTo(new Modes.Mode(2, 2, 4));
        assertThat(mode(3, 2, 1, 2, -1, 0).purity()).isEqualTo(0.5);
    }

    @Test
    void takesTheLowestOfCodesThatAreAsFrequentInWhateverOrderTheyCome() {
        assertThat(mode(3, 2, 2, 1, 1)).isEqualTo(new Modes.Mode(1, 2, 4));
        assertThat(mode(3, 1, 1, 2, 2)).isEqualTo(new Modes.Mode(1, 2, 4));
        assertThat(mode(3, 2, 1, 0)).isEqualTo(new Modes.Mode(0, 1, 3));
    }

    @Test
    void findsNoneWhereNoRowHasACode() {
        assertThat(mode(3, -1, -1)).isEqualTo(new Modes.Mode(-1, 0, 0));
        assertThat(mode(0)).isEqualTo(new Modes.Mode(-1, 0, 0));
        assertThat(mode(1, -1).purity()).isNaN();
    }

    @Test
    void forgetsTheRowsOfBefore() {
        int[] codes = {1, 1, 1, 0, 0, -1};
        Modes modes = new Modes(2, row -> codes[row]);
        assertThat(modes.of(Rows.first(6)).code()).isEqualTo(1);
        assertThat(modes.of(Rows.of(2, 3, 4))).isEqualTo(new Modes.Mode(0, 2, 3));
        assertThat(modes.of(Rows.of(5)).code()).isEqualTo(-1);
    }

    @Test
    void agreesWithACountOfAllCodes() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] codes = random.ints(1 + round % 20L, -1, 5).toArray();
            int[] counts = new int[5];
            IntStream.of(codes).filter(code -> code >= 0).forEach(code -> counts[code]++);
            int most = Arrays.stream(counts).max().orElseThrow();
            int first = IntStream.range(0, 5)
                    .filter(code -> counts[code] == most)
                    .findFirst()
                    .orElseThrow();
            assertThat(mode(5, codes))
                    .isEqualTo(new Modes.Mode(
                            most == 0 ? -1 : first, most, IntStream.of(counts).sum()));
        }
    }
}
