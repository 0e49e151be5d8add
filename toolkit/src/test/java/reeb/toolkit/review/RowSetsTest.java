package reeb.toolkit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

final class RowSetsTest {
    @Test
    void readsNumbersAndRanges() {
        assertThat(RowSets.read("5 7-12 40", 8)).isEqualTo(Rows.of(5, 7, 8, 9, 10, 11, 12, 40));
        assertThat(RowSets.read("", 0)).isEqualTo(Rows.of());
        assertThat(RowSets.read("2147483646-2147483647", 2))
                .isEqualTo(Rows.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE));
    }

    @Test
    void writesEachRunAsOneRange() {
        assertThat(RowSets.write(Rows.of(5, 7, 8, 9, 10, 11, 12, 40))).isEqualTo("5 7-12 40");
        assertThat(RowSets.write(Rows.of())).isEmpty();
        assertThat(RowSets.write(Rows.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE)))
                .isEqualTo("2147483646-2147483647");
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(3);
        for (int count = 0; count < 200; count++) {
            Rows rows = Rows.of(
                    IntStream.range(0, 120).filter(_ -> random.nextInt(4) > 0).toArray());
            assertThat(RowSets.read(RowSets.write(rows), 120)).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "5 ",
                " 5",
                "5  7",
                "7 5",
                "5 5",
                "5-3",
                "3-5 5",
                "-5",
                "5-",
                "05",
                "a",
                "1.5",
                "5\t7",
                "2147483648",
                "99999999999999999999",
                "+5",
                "5-6-7",
                "\u0665"
            })
    void refusesWhatIsWrittenOtherwise(String text) {
        assertThatThrownBy(() -> RowSets.read(text, 100))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("such as \"5 7-12 40\"");
    }

    @Test
    void takesNoMemoryForMoreRowsThanThereAre() {
        assertThatThrownBy(() -> RowSets.read("0-2147483647", 70_000))
                .isInstanceOf(InputException.class)
                .hasMessage("names 2,147,483,648 rows, but there are 70,000");
    }

    /** The bytes of "foob", whose hash is among the test vectors of the authors. */
    @Test
    void hashesAsTheAuthorsDo() {
        assertThat(RowSets.hash(Rows.of())).isEqualTo("cbf29ce484222325");
        assertThat(RowSets.hash(Rows.of(0x626f6f66))).isEqualTo("dd120e790c2512af");
    }

    @Test
    void joinsAndDividesSets() {
        Random random = new Random(5);
        for (int count = 0; count < 100; count++) {
            Rows one = Rows.of(
                    random.ints(0, 40).distinct().limit(count % 17).sorted().toArray());
            Rows other = Rows.of(
                    random.ints(0, 40).distinct().limit(count % 11).sorted().toArray());
            TreeSet<Integer> both = new TreeSet<>(one.stream().boxed().toList());
            both.addAll(other.stream().boxed().toList());
            assertThat(RowSets.union(one, other).stream().boxed()).containsExactlyElementsOf(both);
            assertThat(RowSets.filter(one, other, true).stream().boxed())
                    .containsExactlyElementsOf(one.stream()
                            .boxed()
                            .filter(row -> other.stream().anyMatch(row::equals))
                            .toList());
            assertThat(RowSets.union(RowSets.filter(one, other, true), RowSets.filter(one, other, false)))
                    .isEqualTo(one);
        }
    }
}
