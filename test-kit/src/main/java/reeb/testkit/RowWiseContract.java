package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Lens;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.learning.RowWise;

/** What holds for every part that looks at each row for itself, beside the contract of its kind. */
public interface RowWiseContract extends PartContract {
    /**
     * Rows that the part takes.
     *
     * @return at least 20
     */
    default Dataset rowsToTreat() {
        return Dataset.of(ClustererContract.blobs(50));
    }

    /** A row is treated the same whatever rows are beside it, bit for bit. */
    @Test
    default void treatsARowTheSameAmongAnyOthers() {
        assertThat(((RowWise) part()).rowWise()).isTrue();
        Dataset all = rowsToTreat();
        Points together = treated(all);
        for (Rows some : List.of(Rows.of(0), Rows.of(3, 7, 8), Rows.of(19))) {
            Points alone = treated(all.pick(some));
            assertThat(alone.columns()).isEqualTo(together.columns());
            for (int at = 0; at < some.size(); at++) {
                for (int column = 0; column < alone.columns(); column++) {
                    assertThat(Double.doubleToLongBits(alone.at(at, column)))
                            .isEqualTo(Double.doubleToLongBits(together.at(some.at(at), column)));
                }
            }
        }
    }

    private Points treated(Dataset data) {
        return switch (part()) {
            case Transform transform -> transform.transform(data, List.of(), TestRun.parallel());
            case Lens lens -> lens.view(data, TestRun.parallel());
            default -> throw new AssertionError("only lenses and transforms give points: " + part());
        };
    }
}
