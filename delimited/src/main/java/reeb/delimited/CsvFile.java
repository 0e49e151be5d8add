package reeb.delimited;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.delimited.files.DataFile;
import reeb.delimited.values.Spelling;
import reeb.toolkit.tables.Refusal;

/**
 * A CSV file (RFC 4180); lines end as they like. A first line {@code sep=;}, as spreadsheets write it, is passed over.
 *
 * @param file where it lies, compressed with gzip or not
 * @param format how it is written
 */
public record CsvFile(Path file, CsvFormat format) {
    /** Where a file stops being one of numbers. */
    private static final int MOST_COLUMNS = 1_000_000;

    /** In characters. */
    private static final int LONGEST_RECORD = 64 << 20;

    /** In characters. */
    private static final int LONGEST_CELL = 16 << 20;

    private static final String BOUNDS = String.format(
            Locale.ROOT,
            "a row has at most %,d cells and a cell at most %,d characters; is each quote closed, and the delimiter right?",
            MOST_COLUMNS,
            LONGEST_CELL);

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** Takes records one by one. */
    interface Visitor {
        /** Takes one record of the table's width and the line it begins in; tells whether to go on. */
        boolean visit(List<String> cells, long line);
    }

    /**
     * A file of which nobody says more than its name: how it is written is found out, and told where it is not as usual.
     *
     * @param file where it lies, compressed with gzip or not
     * @param delimiter what stands between cells; another one is found out where it is a comma
     * @param header whether the first record names the columns
     * @param remarks takes what is to be told
     * @throws InputException where the file can't be read
     */
    public static CsvFile found(Path file, char delimiter, HeaderLine header, Consumer<String> remarks) {
        try {
            Encoding encoding = Encoding.found(file);
            if (encoding != Encoding.AUTO) {
                remarks.accept(file + ": is not UTF-8 text and is read as " + encoding.shown()
                        + "; save it as UTF-8 if letters come" + " out wrong");
            }
            CsvGuess guess = CsvGuess.of(file, encoding, Optional.empty());
            char found = delimiter == ',' && guess.named(guess.delimiter()) ? guess.delimiter() : delimiter;
            return new CsvFile(file, CsvFormat.found(guess, found, header, encoding));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /**
     * Names the columns as a table of the file has them, as far as its first records tell.
     *
     * @return their names, and that of the rows' names where the file gives them none; none where it is empty
     */
    public List<String> columns() {
        List<String> names = new ArrayList<>(CsvHead.of(this).names());
        if (!names.isEmpty()) {
            names.add(CsvSurvey.ROW);
        }
        return names;
    }

    HeaderLine header() {
        return format.header();
    }

    /** Takes what the parser has read, until it is told to stop. */
    private interface Taker {
        boolean take(CsvRecord cells);
    }

    /** Visits all records; refuses ragged ones. */
    void each(Run run, Visitor visitor) {
        CsvShape shape = new CsvShape(this);
        try (Progress progress = run.progress("reading " + file.getFileName(), Files.size(file));
                InputStream input = DataFile.open(file, progress)) {
            read(
                    input,
                    records(),
                    cells -> !shape.accepts(cells) || visitor.visit(cells.getFields(), cells.getStartingLineNumber()));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Reads the first two records as they are written, with quotes. */
    List<List<HeaderGuess.Cell>> opening() {
        CsvShape shape = new CsvShape(this);
        List<List<HeaderGuess.Cell>> lines = new ArrayList<>();
        List<Boolean> quotes = new ArrayList<>();
        CsvRecordHandler noting = CsvRecordHandler.of(limits -> bounded(limits).fieldModifier(noting(quotes)));
        try (InputStream input = DataFile.open(file)) {
            read(input, noting, cells -> {
                if (shape.accepts(cells)) {
                    lines.add(cells(cells, quotes));
                }
                quotes.clear();
                return lines.size() < 2;
            });
        } catch (IOException e) {
            throw refusal(e);
        }
        return lines;
    }

    private static FieldModifier noting(List<Boolean> quotes) {
        return new FieldModifier() {
            @Override
            public String modify(long line, int index, boolean quoted, String field) {
                quotes.add(quoted);
                return field;
            }
        };
    }

    private List<HeaderGuess.Cell> cells(CsvRecord record, List<Boolean> quotes) {
        List<HeaderGuess.Cell> cells = new ArrayList<>();
        int before = quotes.size() - record.getFieldCount(); // empty lines are passed over after they were noted
        for (int i = 0; i < record.getFieldCount(); i++) {
            HeaderGuess.Cell cell = new HeaderGuess.Cell(record.getField(i), quotes.get(before + i));
            if (!cell.quoted() && cell.text().strip().startsWith("\"")) {
                throw Refusal.of(
                        file,
                        "line %d: there is a blank between a delimiter and a quote, so that the quote is part of the"
                                + " value; remove these blanks",
                        record.getStartingLineNumber());
            }
            cells.add(cell);
        }
        return cells;
    }

    private void read(InputStream input, CsvRecordHandler handler, Taker taker) throws IOException {
        try (EndMark text = new EndMark(format.encoding().open(new BufferedInputStream(input, 1 << 16)));
                CsvReader<CsvRecord> reader = builder().build(handler, text)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord cells = records.next();
                if (text.ends(cells) && !records.hasNext()) {
                    requireClosed(cells);
                    return;
                }
                if (!taker.take(cells)) {
                    return;
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw refusal(e);
        }
    }

    /** Refuses a file in whose last cell a quote is still open. */
    private void requireClosed(CsvRecord last) {
        if (EndMark.alone(last)) {
            return;
        }
        long line = last.getStartingLineNumber();
        for (int i = 0; i < last.getFieldCount() - 1; i++) {
            line += LINE_END.matcher(last.getField(i)).results().count();
        }
        throw Refusal.of(
                file,
                "line %d: a quote opens a value there and is not closed up to the end of the file; close it or remove it",
                line);
    }

    /** The reader of records wraps whatever goes wrong below it, cancellation too. */
    private RuntimeException refusal(RuntimeException e) {
        return switch (e.getCause()) {
            case CancellationException cancelled -> cancelled;
            case IOException cause -> refusal(cause);
            case null, default -> Refusal.of(file, "%sis not a table: %s", line(e), BOUNDS);
        };
    }

    private RuntimeException refusal(IOException e) {
        return refusal(file, format.encoding(), format.spelling(), e);
    }

    /** Says what went wrong while reading; of a text that cannot be decoded, in which line. */
    static InputException refusal(Path file, Encoding encoding, Spelling spelling, IOException e) {
        return e instanceof CharacterCodingException
                ? UndecodedLine.refusal(file, encoding, spelling)
                : Refusal.of(file, e);
    }

    /** Tells where a record begins that the parser gave up; its message is the only place that says so. */
    private static String line(RuntimeException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? "what begins in line " + line.group(1) + " " : "";
    }

    private CsvReader.CsvReaderBuilder builder() {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .trimWhitespacesAroundQuotes(format.trimmed())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        format.comment()
                .ifPresent(sign -> builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(sign));
        return builder;
    }

    private static CsvRecordHandler records() {
        return CsvRecordHandler.of(CsvFile::bounded);
    }

    private static CsvRecordHandler.CsvRecordHandlerBuilder bounded(CsvRecordHandler.CsvRecordHandlerBuilder limits) {
        return limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_RECORD);
    }
}
