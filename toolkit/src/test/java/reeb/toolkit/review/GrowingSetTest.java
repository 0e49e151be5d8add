package reeb.toolkit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GrowingSetTest {
    @Test
    void leavesSetsOfBeforeAsTheyWereWhicheverIsMadeOfThem() {
        GrowingSet<String> one = GrowingSet.<String>empty().and("a");
        GrowingSet<String> left = one.and("b");
        GrowingSet<String> right = one.and("c");
        assertThat(one.list()).containsExactly("a");
        assertThat(left.list()).containsExactly("a", "b");
        assertThat(right.list()).containsExactly("a", "c");
        assertThat(right.and("b").list()).containsExactly("a", "c", "b");
        assertThat(one.and("b").and("c").list()).containsExactly("a", "b", "c");
        assertThat(one.has("b")).isFalse();
        assertThat(left.has("b")).isTrue();
        assertThat(right.has("b")).isFalse();
        assertThat(right.has("c")).isTrue();
    }

    @Test
    void showsNoMoreThanItHas() {
        GrowingSet<String> one = GrowingSet.<String>empty().and("a");
        List<String> shown = one.list();
        assertThat(one.and("b").list()).hasSize(2);
        assertThat(shown).hasSize(1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> shown.get(1));
    }

    @Test
    void growsForManyAtOnce() {
        GrowingSet<Integer> begun = IntStream.range(0, 100)
                .boxed()
                .reduce(GrowingSet.<Integer>empty(), GrowingSet::and, (first, _) -> first);
        List<List<Integer>> grown = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> IntStream.range(0, 1000)
                        .map(at -> 1000 * (thread + 1) + at)
                        .boxed()
                        .reduce(begun, GrowingSet::and, (first, _) -> first)
                        .list())
                .toList();
        for (int thread = 0; thread < grown.size(); thread++) {
            int first = 1000 * (thread + 1);
            assertThat(grown.get(thread))
                    .containsExactlyElementsOf(
                            IntStream.concat(IntStream.range(0, 100), IntStream.range(first, first + 1000))
                                    .boxed()
                                    .toList());
        }
    }
}
