package reeb.testkit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;
import reeb.testkit.Obedience;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.Scenes;
import reeb.testkit.TestOutput;
import reeb.testkit.TestRun;

/** What holds for every visualizer. */
public interface VisualizerContract extends PartContract {
    @Override
    Visualizer part();

    /** Every file has one of the endings that the part tells, and there is one. */
    @Test
    default void writesFilesOfTheEndingsItTells() throws IOException {
        assertThat(part().endings()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(files(map(60), TestRun.serial())).isNotEmpty();
    }

    /** Threads change nothing, not a byte. */
    @Test
    default void writesTheSameBytesForAnyNumberOfThreads() throws IOException {
        SequencedMap<String, byte[]> one = files(map(300), TestRun.serial());
        Same.assertSame(files(map(300), TestRun.serial()), one);
        Same.assertSame(files(map(300), TestRun.parallel()), one);
    }

    /** One row and two are shown, or refused with a message that says what to do; so are rows that are all alike. */
    @Test
    default void showsOrRefusesFewRows() throws IOException {
        for (int rows = 1; rows <= 2; rows++) {
            try {
                assertThat(files(map(rows), TestRun.serial())).isNotEmpty();
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    /** Coordinates that are no numbers are survived, or refused with a message that names the row and says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() throws IOException {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            View view = map(Scenes.with(Scenes.whole(30), Rowed.ODD, odd));
            try {
                assertThat(files(view, TestRun.serial())).isNotEmpty();
            } catch (InputException e) {
                Refusals.assertNamesRow(e, part(), view.data().number(Rowed.ODD));
            }
        }
    }

    /** A cancellation ends the work, whenever it comes. */
    @Test
    default void stopsWhenCancelled() {
        Obedience.assertStops(run -> files(map(2000), run));
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> files(map(60), run));
    }

    private static View map(int rows) {
        return map(Scenes.whole(rows));
    }

    private static View map(Scene scene) {
        return scene.views().values().stream()
                .filter(view -> view.data().points().columns() == 2)
                .findFirst()
                .orElseThrow();
    }

    private SequencedMap<String, byte[]> files(View view, Run run) throws IOException {
        TestOutput output = TestOutput.of(part());
        part().visualize(view, output, run);
        return output.files();
    }
}
