package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Evaluation;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Scenes;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;

/** What holds for every reporter. */
public interface ReporterContract extends PartContract {
    @Override
    Reporter part();

    /** Every file has one of the endings that the part tells, and there is one. */
    @Test
    default void writesFilesOfTheEndingsItTells() throws IOException {
        assertThat(part().endings()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(files(evaluations(60), TestRun.serial())).isNotEmpty();
    }

    /** Threads change nothing, not a byte. */
    @Test
    default void writesTheSameBytesForAnyNumberOfThreads() throws IOException {
        SequencedMap<String, byte[]> one = files(evaluations(300), TestRun.serial());
        Same.assertSame(files(evaluations(300), TestRun.serial()), one);
        Same.assertSame(files(evaluations(300), TestRun.parallel()), one);
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhereItIsCancelled() {
        Obedience.assertStops(run -> files(evaluations(60), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> files(evaluations(60), run));
    }

    private static List<Evaluation> evaluations(int rows) {
        return Scenes.whole(rows).evaluations();
    }

    private SequencedMap<String, byte[]> files(List<Evaluation> evaluations, Run run) throws IOException {
        TestOutput output = TestOutput.of(part());
        part().report(evaluations, output, run);
        return output.files();
    }
}
