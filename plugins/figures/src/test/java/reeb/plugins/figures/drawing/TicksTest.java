package reeb.plugins.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void areRoundNumbers() {
        assertThat(texts(0, 1)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(texts(-12.5, 12.5)).containsExactly("-10", "-5", "0", "5", "10");
        assertThat(texts(3, 41000)).containsExactly("10,000", "20,000", "30,000", "40,000");
    }

    @Test
    void acceptScalesWithoutLength() {
        assertThat(texts(5, 5)).containsExactly("5");
        assertThat(texts(0.25, 0.25)).containsExactly("0.2500");
        assertThat(texts(0, 0)).containsExactly("0");
        assertThat(texts(1e300, Math.nextUp(1e300))).hasSize(1);
        assertThat(texts(-1e308, 1e308)).isNotEmpty();
    }

    private static List<String> texts(double min, double max) {
        return Ticks.of(min, max).stream().map(Ticks::text).toList();
    }
}
