package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import reeb.api.Exporter;
import reeb.api.Run;
import reeb.api.graph.Network;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;

/** What holds for every exporter. */
public interface ExporterContract extends PartContract {
    @Override
    Exporter part();

    /** Every file has one of the endings that the part tells, and there is one. */
    @Test
    default void writesFilesOfTheEndingsItTells() throws IOException {
        assertThat(part().endings()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(files(Networks.scene(60), TestRun.serial())).isNotEmpty();
    }

    /** Threads change nothing, not a byte. */
    @Test
    default void writesTheSameBytesForAnyNumberOfThreads() throws IOException {
        SequencedMap<String, byte[]> one = files(Networks.scene(300), TestRun.serial());
        Same.assertSame(files(Networks.scene(300), TestRun.serial()), one);
        Same.assertSame(files(Networks.scene(300), TestRun.parallel()), one);
    }

    /** Graphs without nodes, of one and of two are written. */
    @Test
    default void writesGraphsOfAnySize() throws IOException {
        for (Network network : Networks.samples()) {
            assertThat(files(network, TestRun.serial())).isNotEmpty();
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhenCancelled() {
        Obedience.assertStops(run -> files(Networks.scene(2000), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> files(Networks.scene(60), run));
    }

    private SequencedMap<String, byte[]> files(Network network, Run run) throws IOException {
        TestOutput output = TestOutput.of(part());
        part().export(network, output, run);
        return output.files();
    }
}
