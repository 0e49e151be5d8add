package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.Given;
import reeb.testkit.TestRun;

final class LossesTest {
    private static final Points POINTS = Points.of(4, 1, new double[] {0, 1, 2, 3});

    private static final List<Rows> PATCHES = List.of(Rows.first(4));

    @Test
    void asksTheClustererWhatMakesLessNoise() {
        assertThat(warning(Noise.DROP, new Advising()))
                .endsWith(
                        "lost as noise. Count 4 rows. 'noise' as 'nearest' or 'singletons' keeps rows that are noise.");
    }

    @Test
    void namesThePoliciesThatWouldKeepMoreAlone() {
        assertThat(warning(Noise.DROP, new Gaps(2)))
                .endsWith("lost as noise. 'noise' as 'nearest' or 'singletons' keeps rows that are noise.");
        assertThat(warning(Noise.NEAREST, new Gaps(2)))
                .endsWith("lost as noise. 'noise' as 'singletons' keeps rows that are noise.");
    }

    private static String warning(Noise noise, Clusterer clusterer) {
        TestRun run = TestRun.serial();
        new Losses(Ledger.of(Collections.nCopies(4, Fate.NOISE)), new Given(PATCHES), PATCHES, noise)
                .warn(clusterer, POINTS, run);
        return run.warnings().getFirst();
    }

    @Named("test/advising")
    @About("Gives advice.")
    private record Advising() implements Clusterer {
        @Override
        public Labels cluster(Points points, Run run) {
            return Labels.of(new int[points.rows()]);
        }

        @Override
        public Optional<String> lessNoise(Points points, List<Rows> selections, Run run) {
            return Optional.of("Count " + points.select(selections.getFirst()).rows() + " rows.");
        }
    }
}
