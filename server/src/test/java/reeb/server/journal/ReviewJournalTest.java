package reeb.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static reeb.server.journal.Lines.BASE;
import static reeb.server.journal.Lines.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.server.http.Refusal;

final class ReviewJournalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ReviewJournal journal;

    @BeforeEach
    void prepare() {
        journal = new ReviewJournal(folder);
    }

    private Path file() {
        return folder.resolve("edits.jsonl");
    }

    private static int add(ReviewJournal journal, String line, int revision) throws IOException {
        return journal.add(line.getBytes(StandardCharsets.UTF_8), revision);
    }

    private void assertRefused(int status, String line, int revision, String why) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> add(journal, line, revision));
        assertThat(refusal).hasMessageContaining(why);
        assertThat(refusal.status()).isEqualTo(status);
    }

    @Test
    void keepsEachLineAsItWasWritten() throws IOException {
        assertThat(journal.revision()).isZero();
        assertThat(journal.read()).isEmpty();
        assertThat(add(journal, BASE, 0)).isEqualTo(1);
        String odd = "  { \"name\":\"\u56db\u00e4\",\"op\":\"name\", \"group\":\"0\"}";
        assertThat(add(journal, odd, 1)).isEqualTo(2);
        assertThat(Files.readString(file())).isEqualTo(BASE + "\n" + odd + "\n");
        assertThat(journal.read()).isEqualTo(Files.readAllBytes(file()));
    }

    @Test
    void makesNoFileForWhatItRefuses() {
        assertRefused(422, name(0, "a"), 0, "a journal begins with a line of 'base'");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesWhatDoesNotFitAndStaysAsItWas() throws IOException {
        add(journal, BASE, 0);
        assertRefused(422, name(7, "a"), 1, "there is no group '7'");
        assertRefused(422, name(0, "0"), 1, "'0' is called so already");
        assertRefused(422, "{\"op\":", 1, "is not JSON");
        assertRefused(422, "// nothing", 1, "must be an object of JSON");
        assertRefused(422, "[]", 1, "must be an object");
        assertRefused(
                422,
                Lines.quoted("{'op':'name','group':'0','name':'a','members':'0000000000000000'}"),
                1,
                "other rows than those of the edit");
        assertThat(Files.readString(file())).isEqualTo(BASE + "\n");
        assertThat(add(journal, name(0, "a"), 1)).isEqualTo(2);
    }

    @Test
    void refusesAWriterThatDoesNotKnowAllLines() throws IOException {
        add(journal, BASE, 0);
        add(journal, name(0, "a"), 1);
        assertRefused(409, name(0, "b"), 1, "has 2 lines, but the page knows 1");
        assertRefused(409, name(0, "b"), 3, "has 2 lines, but the page knows 3");
    }

    @Test
    void seesWhatAnotherProcessHasAdded() throws IOException {
        add(journal, BASE, 0);
        ReviewJournal other = new ReviewJournal(folder);
        assertThat(add(other, name(0, "a"), 1)).isEqualTo(2);
        assertRefused(409, name(1, "b"), 1, "has 2 lines");
        assertThat(add(journal, name(1, "b"), 2)).isEqualTo(3);
        assertThat(add(other, name(1, "c"), 3)).isEqualTo(4);
    }

    @Test
    void readsAnewWhatWasChangedByHand() throws IOException {
        add(journal, BASE, 0);
        add(journal, name(0, "a"), 1);
        Files.writeString(file(), BASE + "\n" + name(0, "b") + "\n");
        assertRefused(422, name(0, "b"), 2, "'b' is called so already");
        assertThat(add(journal, name(0, "a"), 2)).isEqualTo(3);
    }

    @Test
    void takesNothingWhereALineCannotBeDone() throws IOException {
        Files.writeString(file(), BASE + "\n" + name(9, "b") + "\n");
        assertThatThrownBy(() -> journal.revision())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("edits.jsonl:2: there is no group '9'");
        assertThatThrownBy(() -> add(journal, name(0, "a"), 2)).isInstanceOf(InputException.class);
        assertThat(Files.readString(file())).isEqualTo(BASE + "\n" + name(9, "b") + "\n");
    }

    @Test
    void putsTheNextLineInThePlaceOfOneThatWasBrokenOff() throws IOException {
        Files.writeString(file(), BASE + "\n{\"op\":\"na");
        assertThat(journal.revision()).isEqualTo(1);
        add(journal, name(0, "a"), 1);
        assertThat(Files.readString(file())).isEqualTo(BASE + "\n" + name(0, "a") + "\n");
    }

    @Test
    void keepsALineThatSomebodyHasAddedWithoutItsEnd() throws IOException {
        Files.writeString(file(), BASE + "\n" + name(1, "by hand"));
        assertThat(journal.revision()).isEqualTo(1);
        assertRefused(409, name(0, "a"), 1, "another page has edited");
        add(journal, name(0, "a"), 2);
        assertThat(Files.readString(file())).isEqualTo(BASE + "\n" + name(1, "by hand") + "\n" + name(0, "a") + "\n");
    }

    @Test
    void letsOneOfManyRequestsAtOnceIn() throws IOException {
        add(journal, BASE, 0);
        for (int revision = 1; revision <= 20; revision++) {
            int known = revision;
            AtomicInteger let = new AtomicInteger();
            IntStream.range(0, 8).parallel().forEach(request -> {
                try {
                    let.addAndGet(add(journal, name(0, "n" + known + request), known));
                } catch (Refusal refusal) {
                    assertThat(refusal.status()).isEqualTo(409);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(let).hasValue(revision + 1);
        }
        assertThat(new ReviewJournal(folder).revision()).isEqualTo(21);
    }
}
