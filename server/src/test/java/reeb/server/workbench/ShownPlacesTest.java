package reeb.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;

/** Places on their way to the page. */
final class ShownPlacesTest {
    private static int[] read(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int shown = bytes.getInt();
        assertThat(bytes.remaining()).isEqualTo(4 * shown);
        return IntStream.range(0, 2 * shown)
                .map(_ -> Short.toUnsignedInt(bytes.getShort()))
                .toArray();
    }

    @Test
    void bothAxesHaveTheScaleOfTheLongerAndTheShorterLiesInTheMiddle() {
        byte[] packed = ShownPlaces.packed(Points.of(3, 2, new double[] {-2, 1, 0, 2, 2, 1}));
        assertThat(read(packed)).containsExactly(0, 24576, 32768, 40959, 65535, 24576);
    }

    @Test
    void oneAxisIsShownOnTheDiagonalAndOnePlaceInTheMiddle() {
        assertThat(read(ShownPlaces.packed(Points.of(2, 1, new double[] {1, 2}))))
                .containsExactly(0, 0, 65535, 65535);
        assertThat(read(ShownPlaces.packed(Points.of(1, 3, new double[] {4, 5, 6}))))
                .containsExactly(32768, 32768);
        assertThat(read(ShownPlaces.packed(Points.of(0, 2, new double[0])))).isEmpty();
    }

    @Test
    void ofManyRowsTheSameSomeAreShownEachTime() {
        double[] places = IntStream.range(0, 90_000).mapToDouble(i -> i).toArray();
        int[] shown = read(ShownPlaces.packed(Points.of(45_000, 2, places)));
        assertThat(shown).hasSize(2 * 15_000);
        assertThat(shown[0]).isZero();
    }

    @Test
    void nothingIsTakenWhereNobodyAsks() {
        ShownPlaces shown = new ShownPlaces();
        assertThat(shown.wanted()).isFalse();
        assertThat(shown.asked()).isEmpty();
        assertThat(shown.wanted()).isTrue();
        shown.take("map", Points.of(1, 2, new double[] {0, 0}));
        assertThat(shown.wanted()).as("it has just been shown some").isFalse();
        assertThat(shown.asked().orElseThrow().told())
                .containsEntry("number", 1)
                .containsEntry("step", "map");
    }
}
