package reeb.plugins.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

final class TypefaceTest {
    private final Typeface font = Typeface.sans();

    @Test
    void isAsWideAsHelvetica() {
        // Widths in thousandths of an em from the metrics of Helvetica: A 667, i 222, space 278, 5 556.
        assertThat(font.width("Ai 5", 1000)).isCloseTo(667 + 222 + 278 + 556, within(1.5));
    }

    @Test
    void outlinesLettersOnTheBaseLine() {
        Rectangle2D h = font.outline("H", 1000, 50, 0).getBounds2D();
        assertThat(h.getMaxY()).isCloseTo(0, within(1.0));
        assertThat(-h.getMinY()).as("height of capitals").isCloseTo(729, within(50.0));
        assertThat(h.getMinX()).isBetween(100.0, 160.0);
        assertThat(font.outline("é", 1000, 0, 0).getBounds2D().getHeight())
                .as("an accent lies above its letter")
                .isGreaterThan(font.outline("e", 1000, 0, 0).getBounds2D().getHeight() + 100);
        assertThat(font.outline("o", 1000, 0, 0).contains(278, -260))
                .as("the hole of an o")
                .isFalse();
        assertThat(font.outline(" ", 1000, 0, 0).getCurrentPoint()).isNull();
    }

    @Test
    void drawsABoxForWhatItDoesNotHave() {
        assertThat(font.has("Größe, Ωmega, Жук")).isTrue();
        assertThat(font.has("\u4f60")).isFalse();
        assertThat(font.has("\uD83D\uDE00")).isFalse();
        assertThat(font.outline("\uD83D\uDE00\uD800", 20, 0, 0).getCurrentPoint())
                .isNotNull();
    }

    @Test
    void cutsLongTexts() {
        assertThat(font.fit("short", 20, 100)).isEqualTo("short");
        String cut = font.fit("a text that is much too long", 20, 100);
        assertThat(cut).startsWith("a text").endsWith("…");
        assertThat(font.width(cut, 20)).isLessThanOrEqualTo(100);
        assertThat(font.fit("any", 20, 0)).isEqualTo("…");
    }
}
