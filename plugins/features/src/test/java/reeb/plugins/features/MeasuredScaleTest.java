package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.Part;
import reeb.api.data.Points.Precision;
import reeb.api.spread.Blocks;
import reeb.testkit.FoldableContract;

/** The part {@code scale} where it measures the old range. */
final class MeasuredScaleTest implements FoldableContract {
    private static final List<Double> UNIT = List.of(0.0, 1.0);

    @Override
    public Part part() {
        return new Scale(UNIT, Optional.empty(), Per.COLUMN);
    }

    @Test
    void measuresNothingWhereTheRangeIsKnown() {
        Blocks bytes = new Blocks(70_000, 784, Precision.BYTE);
        Blocks singles = new Blocks(70_000, 784, Precision.SINGLE);

        assertThat(new Scale(UNIT, Optional.empty(), Per.ALL).folds(bytes)).isFalse();
        assertThat(new Scale(UNIT, Optional.empty(), Per.COLUMN).folds(bytes)).isTrue();
        assertThat(new Scale(UNIT, Optional.empty(), Per.ALL).folds(singles)).isTrue();
        assertThat(new Scale(UNIT, Optional.of(List.of(0.0, 9.0)), Per.ALL).folds(singles))
                .isFalse();
    }
}
