package reeb.server.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.runtime.files.LineFile;
import reeb.runtime.files.WriteFailure;
import reeb.server.http.Refusal;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.JournalLine;

/**
 * The file {@code edits.jsonl} of a run, to which lines are added that fit what is there. It may also grow by other processes, or
 * be changed by hand: what is not as it was is read anew.
 *
 * <p>Each line is on the disk before it counts. Where the process is killed, the lines that it has answered for are there.
 */
public final class ReviewJournal {
    /** How long another process may hold the file while a page waits to be told that its edit is kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path file;
    private final Supplier<List<Rows>> numbers;
    private byte[] lines = new byte[0];
    private Journal journal = Journal.empty();

    /**
     * Finds the journal of a run; nothing is made before the first line.
     *
     * @param folder of the run, not a link
     */
    public ReviewJournal(Path folder) {
        this(folder, List::of);
    }

    /**
     * Finds the journal of a run; nothing is made before the first line.
     *
     * @param folder of the run, not a link
     * @param numbers gives those of the rows of each source of the run, in which a review's rows must be; none where they are not known. Asked
     *     when a review begins
     */
    public ReviewJournal(Path folder, Supplier<List<Rows>> numbers) {
        this.file = folder.resolve(Journal.FILE);
        this.numbers = numbers;
    }

    /**
     * Looks whether lines can be added.
     *
     * @throws IOException where the folder of the run, or the file, can only be read
     */
    void requireWritable() throws IOException {
        Path place = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? file : file.resolveSibling("");
        if (!Files.isWritable(place)) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "cannot be written, since " + (place.equals(file) ? "it" : "the folder of the run")
                            + " can only be read; edits are kept in this browser");
        }
    }

    /**
     * Reads the journal.
     *
     * @return all whole lines
     * @throws InputException where one cannot be done, with its number
     * @throws IOException where the file is a link or cannot be read
     */
    public synchronized byte[] read() throws IOException {
        take(LineFile.read(file, Journal.MOST_BYTES));
        return lines.clone();
    }

    /**
     * Counts the lines.
     *
     * @return the revision that the journal has
     * @throws InputException where one cannot be done, with its number
     * @throws IOException where the file is a link or cannot be read
     */
    public synchronized int revision() throws IOException {
        take(LineFile.read(file, Journal.MOST_BYTES));
        return journal.lines();
    }

    /**
     * Adds a line.
     *
     * @param line without its end
     * @param revision how many lines the writer knows
     * @return the new revision
     * @throws Refusal with 409 where there are other lines, 422 where the line does not fit, 413 where the journal is full
     * @throws IOException where it cannot be written; then it is not there
     */
    public synchronized int add(byte[] line, int revision) throws IOException {
        // Before the file is made, so that what is refused leaves none.
        take(LineFile.read(file, Journal.MOST_BYTES));
        Journal _ = with(line, revision);
        try (LineFile held = LineFile.open(file, PATIENCE)) {
            take(held.read(Journal.MOST_BYTES));
            keepRest(held);
            Journal after = with(line, revision);
            held.add(lines.length, line);
            lines = joined(lines, line);
            journal = after;
        }
        return journal.lines();
    }

    /** Ends a last line that is a whole edit: somebody has added it by hand. One that was broken off goes with the next line. */
    private void keepRest(LineFile held) throws IOException {
        byte[] rest = held.rest(lines.length);
        if (rest.length == 0) {
            return;
        }
        try {
            Journal _ = journal.with(JournalLine.read(rest, 0, rest.length));
        } catch (InputException _) {
            return;
        }
        held.add(lines.length, rest);
        take(held.read(Journal.MOST_BYTES));
    }

    private Journal with(byte[] line, int revision) {
        if (revision != journal.lines()) {
            throw new Refusal(
                    409,
                    String.format(
                            Locale.ROOT,
                            "the journal has %,d lines, but the page knows %,d; another page has edited, so load this one anew",
                            journal.lines(),
                            revision));
        }
        if (lines.length + line.length + 1L > Journal.MOST_BYTES) {
            throw new Refusal(
                    413,
                    "the journal is full: it has at most " + (Journal.MOST_BYTES >> 20) + " MiB; begin another run");
        }
        Journal after;
        try {
            JournalLine read = JournalLine.read(line, 0, line.length);
            if (read instanceof JournalLine.Base base) {
                requireRows(base.grouping().numbers());
            }
            after = journal.with(read);
        } catch (InputException e) {
            throw new Refusal(422, String.valueOf(e.getMessage()));
        }
        if (after.changed().size() > journal.changed().size()) {
            throw new Refusal(
                    422,
                    "the groups have other rows than those of the edit; load the page anew, which shows them as they are");
        }
        return after;
    }

    /** Refuses rows that the run does not have: the page is of another run, or somebody has made the line up. */
    private void requireRows(Rows reviewed) {
        List<Rows> sources = numbers.get();
        if (sources.isEmpty() || sources.stream().anyMatch(source -> reviewed.shared(source) == reviewed.size())) {
            return;
        }
        throw new InputException(String.format(
                Locale.ROOT,
                "the review is of %,d rows, of which some are not among the %,d of this run; load the page anew",
                reviewed.size(),
                sources.stream().mapToInt(Rows::size).max().orElse(0)));
    }

    /** Reads lines that are not those known; what was added behind these is read alone. */
    private void take(byte[] found) {
        if (Arrays.equals(lines, found)) {
            return;
        }
        boolean grown = found.length > lines.length && Arrays.equals(lines, 0, lines.length, found, 0, lines.length);
        journal = grown
                ? journal.with(found, lines.length, Journal.FILE)
                : Journal.empty().with(found, 0, Journal.FILE);
        lines = found;
    }

    private static byte[] joined(byte[] lines, byte[] line) {
        byte[] all = Arrays.copyOf(lines, lines.length + line.length + 1);
        System.arraycopy(line, 0, all, lines.length, line.length);
        all[all.length - 1] = '\n';
        return all;
    }

    /** Says why the journal cannot be kept, without the folder that it is in. */
    static String reason(IOException failure) {
        return Journal.FILE + ": " + WriteFailure.message(failure).replaceFirst("^.*" + Journal.FILE + ": ", "");
    }
}
