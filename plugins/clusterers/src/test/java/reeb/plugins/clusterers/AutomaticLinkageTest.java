package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.Clusterer;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class AutomaticLinkageTest implements ClustererContract {
    @Override
    public AutomaticLinkage part() {
        return new AutomaticLinkage(20, 0, 10, new PlainEuclidean());
    }

    @Test
    void findsTheGroupsWithoutBeingToldADistance() {
        assertThat(part().cluster(ClustererContract.blobs(300), TestRun.serial())
                        .clusters())
                .isBetween(3, 6);
    }

    @Test
    void takesTheScaleOfAllRowsForPartsOfThem() {
        Points all = ClustererContract.blobs(300);
        TestRun run = TestRun.serial();

        Clusterer fitted = part().fitted(all, run);

        assertThat(fitted).isInstanceOf(SingleLinkage.class);
        assertThat(run.figures().getOrDefault("scale", List.of()))
                .singleElement()
                .satisfies(scale -> assertThat(scale).isPositive());
        assertThat(fitted.cluster(all.select(Rows.of(0, 1, 2)), TestRun.serial())
                        .clusters())
                .isEqualTo(3);
    }
}
