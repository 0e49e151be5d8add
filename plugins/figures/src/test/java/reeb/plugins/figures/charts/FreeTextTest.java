package reeb.plugins.figures.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Pictures;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Typeface;

final class FreeTextTest {
    private static final Area AREA = new Area(100, 100, 1000, 800);

    private final Sheet sheet = new Sheet(Pictures.page(1600, 1200), Theme.LIGHT);
    private final FreeText texts = new FreeText(sheet, AREA);

    private List<Mark.Words> written() {
        return sheet.drawing("", "").marks().stream()
                .map(Mark.Words.class::cast)
                .toList();
    }

    private static double right(Mark.Words words) {
        return words.x() + Typeface.sans().width(words.text(), words.size());
    }

    @Test
    void standsLeftOfAPointWhereAllIsFree() {
        texts.beside(500, 500, "50 %: 2");

        Mark.Words words = written().getFirst();
        assertThat(right(words)).isLessThan(500);
        assertThat(words.y()).isBetween(480.0, 520.0);
    }

    @Test
    void keepsClearOfLinesAndOfOtherTexts() {
        double[] steep = IntStream.rangeClosed(0, 100)
                .boxed()
                .flatMapToDouble(i -> DoubleStream.of(100 + 10 * i, 890 - 0.07 * i * i))
                .toArray();
        texts.avoid(steep);
        texts.avoid(100, 600, 1100, 600);
        texts.along(600, "eps 1 keeps 80 %");
        for (int i : new int[] {50, 58, 60}) {
            texts.beside(100 + 10 * i, 890 - 0.07 * i * i, i + " %");
        }

        for (Mark.Words words : written()) {
            for (int i = 0; i <= 100; i++) {
                double x = 100 + 10 * i;
                double y = 890 - 0.07 * i * i;
                boolean within = x >= words.x() && x <= right(words) && y <= words.y() && y >= words.y() - words.size();
                assertThat(within).as("%s at %d", words.text(), i).isFalse();
            }
            assertThat(words.y() < 600 || words.y() - 0.7 * words.size() > 600)
                    .as(words.text())
                    .isTrue();
        }
        assertThat(written()).hasSize(4);
        for (Mark.Words one : written()) {
            assertThat(written().stream()
                            .filter(other -> !other.equals(one))
                            .filter(other -> Math.abs(other.y() - one.y()) < 0.9 * one.size()))
                    .as(one.text())
                    .allMatch(other -> other.x() > right(one) || right(other) < one.x());
        }
    }
}
