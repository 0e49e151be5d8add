package reeb.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BarProgressTest {
    @Test
    void showsHowMuchIsDone() {
        assertThat(BarProgress.bar("map: embedding", 250, 1000, 79))
                .isEqualTo("map: embedding [#######                       ] 250 of 1,000");
        assertThat(BarProgress.bar("map: embedding", 1000, 1000, 79)).contains("[" + "#".repeat(30) + "]");
        assertThat(BarProgress.bar("map: embedding", 0, 0, 79)).contains("[" + " ".repeat(30) + "] 0 of 0");
        assertThat(BarProgress.bar("map: embedding", Long.MAX_VALUE, Long.MAX_VALUE, 200))
                .contains("[" + "#".repeat(30) + "]");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 19, 20, 30, 40, 50, 60, 79, 200})
    void fitsIntoTheTerminal(int columns) {
        String bar = BarProgress.bar("a-long-name-of-a-step: embedding, KL divergence 2.83", 12, 400, columns);
        assertThat(bar)
                .hasSizeLessThanOrEqualTo(Math.max(columns, "... 12 of 400".length()))
                .endsWith(" 12 of 400");
    }

    @Test
    void givesUpTheBarBeforeTheName() {
        assertThat(BarProgress.bar("map: embedding", 12, 400, 31)).isEqualTo("map: embedding 12 of 400");
        assertThat(BarProgress.bar("map: embedding", 12, 400, 20)).isEqualTo("map: em... 12 of 400");
    }
}
