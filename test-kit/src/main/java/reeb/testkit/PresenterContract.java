package reeb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.Presenter;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;

/** What holds for every presenter. */
public interface PresenterContract extends PartContract {
    @Override
    Presenter part();

    /** Every file has one of the endings that the part tells, and there is one. */
    @Test
    default void writesFilesOfTheEndingsItTells() throws IOException {
        assertThat(part().endings()).isNotEmpty().doesNotHaveDuplicates();
        SequencedMap<String, byte[]> files = files(Scenes.whole(60), TestRun.serial());
        assertThat(files).isNotEmpty();
        assertThat(files.values()).allSatisfy(file -> assertThat(file).isNotEmpty());
    }

    /** The same scene gives the same bytes, whatever the threads. */
    @Test
    default void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        SequencedMap<String, byte[]> one = files(Scenes.whole(2000), TestRun.serial());
        assertSame(one, files(Scenes.whole(2000), TestRun.serial()));
        assertSame(one, files(Scenes.whole(2000), TestRun.parallel()));
    }

    /** Texts of the data become neither markup nor script in pages and drawings, which are UTF-8. */
    @Test
    default void showsTextsAsTexts() throws IOException {
        files(Scenes.hostile(40), TestRun.serial()).forEach((ending, file) -> {
            if (ending.matches("(.*\\.)?(html?|xhtml|svg|xml)")) {
                assertThat(text(file)).as(ending).doesNotContain("<img src=x", "</script><script>reeb");
            }
        });
    }

    /** Graphs alone are shown, and rows alone. */
    @Test
    default void showsScenesWithoutViewsAndWithoutNetworks() throws IOException {
        assertThat(files(Scenes.withoutViews(Scenes.whole(60)), TestRun.serial()))
                .isNotEmpty();
        assertThat(files(Scenes.withoutNetworks(Scenes.whole(60)), TestRun.serial()))
                .isNotEmpty();
    }

    /** One row and two are shown; none is shown, or refused with a message that says what to do. */
    @Test
    default void showsFewRows() throws IOException {
        assertThat(files(Scenes.whole(1), TestRun.serial())).isNotEmpty();
        assertThat(files(Scenes.whole(2), TestRun.serial())).isNotEmpty();
        try {
            assertThat(files(Scenes.whole(0), TestRun.serial())).isNotEmpty();
        } catch (InputException e) {
            Refusals.assertAdvises(e);
        }
    }

    /** Coordinates that are no numbers are survived, or refused with a message that names the row and says what to do. */
    @Test
    default void survivesOrRefusesWhatIsNoNumber() throws IOException {
        Scene scene = Scenes.whole(30);
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            try {
                assertThat(files(Scenes.with(scene, 10, odd), TestRun.serial())).isNotEmpty();
            } catch (InputException e) {
                Refusals.assertNamesRow(e, part(), scene.rows().number(10));
            }
        }
    }

    /** Long work can be cancelled. */
    @Test
    default void stopsWhenCancelled() {
        Scene scene = Scenes.whole(2000);
        assertThatThrownBy(() -> files(scene, TestRun.cancelledAfter(0))).isInstanceOf(CancellationException.class);
    }

    /** Where there is no memory for it, the work is given up. */
    @Test
    default void givesUpWithoutMemory() {
        Obedience.assertGivesUpWithoutMemory(run -> part().present(Scenes.whole(60), TestOutput.of(part()), run));
    }

    private SequencedMap<String, byte[]> files(Scene scene, Run run) throws IOException {
        Presenter part = part();
        TestOutput output = TestOutput.of(part);
        part.present(scene, output, run);
        return output.files();
    }

    private static void assertSame(SequencedMap<String, byte[]> files, SequencedMap<String, byte[]> others) {
        assertThat(others.keySet()).isEqualTo(files.keySet());
        files.forEach((ending, file) -> assertThat(Arrays.mismatch(file, Objects.requireNonNull(others.get(ending))))
                .as("the first byte of the file with the ending %s that differs", ending)
                .isEqualTo(-1));
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("the file is not UTF-8", e);
        }
    }
}
