package reeb.delimited;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.delimited.files.DataFile;
import reeb.delimited.values.ForeignNumber;
import reeb.delimited.values.NumberForm;
import reeb.delimited.values.NumberForms;
import reeb.toolkit.tables.Numeral;

/** What the first lines of a table tell of how it is written. */
final class CsvGuess {
    /** In characters. */
    private static final int SAMPLE = 1 << 16;

    private static final int MOST_RECORDS = 100;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)(?:\r\n|\r|\n).*", Pattern.DOTALL);

    private final String sample;
    private final boolean cutOff;
    private final Optional<Character> comment;

    private CsvGuess(String text, Optional<Character> comment) {
        this.cutOff = text.length() >= SAMPLE;
        this.sample = cutOff ? wholeLines(text) : text;
        this.comment = comment;
    }

    /** Reads the first lines of a file; what cannot be decoded there is told when it is read as a whole. */
    static CsvGuess of(Path file, Encoding encoding, Optional<Character> comment) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream stored = DataFile.open(file);
                Reader reader = encoding.open(new BufferedInputStream(stored, 1 << 16))) {
            char[] some = new char[SAMPLE];
            for (int count = 0; count >= 0 && text.length() < SAMPLE; ) {
                count = reader.read(some, 0, SAMPLE - text.length());
                text.append(some, 0, Math.max(0, count));
            }
        }
        return new CsvGuess(text.toString(), comment);
    }

    private static String wholeLines(String text) {
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return end < 0 ? text : text.substring(0, end);
    }

    /** The character by which all lines fall into as many cells, the first one too if may be, and of most numbers; else a comma. */
    char delimiter() {
        Matcher told = SEPARATOR_LINE.matcher(sample);
        if (told.matches()) {
            return told.group(1).charAt(0);
        }
        return DELIMITERS.stream()
                .filter(one -> comment.filter(one::equals).isEmpty())
                .map(this::cut)
                .filter(Cut::even)
                .max(Comparator.comparing(Cut::full)
                        .thenComparingDouble(Cut::numbers)
                        .thenComparingInt(cut -> -DELIMITERS.indexOf(cut.delimiter())))
                .map(Cut::delimiter)
                .orElseGet(() -> cut(';').lone() ? ';' : ',');
    }

    /** Tells whether the first line falls into two cells or more. */
    boolean named(char delimiter) {
        List<List<String>> records = cut(delimiter).records();
        return !records.isEmpty() && records.getFirst().size() > 1;
    }

    /** Gives the forms of the numbers in the first lines, but for those of columns in which most cells are none. */
    Set<NumberForm> numbers(char delimiter) {
        List<NumberForms> columns = new ArrayList<>();
        List<List<String>> records = cut(delimiter).records();
        for (List<String> cells : records) {
            for (int column = 0; column < cells.size(); column++) {
                if (column == columns.size()) {
                    columns.add(new NumberForms());
                }
                columns.get(column).add(cells.get(column), 0);
            }
        }
        return columns.stream()
                .filter(column -> 2 * column.others() <= records.size())
                .flatMap(column -> column.all().stream())
                .collect(Collectors.toSet());
    }

    /** Tells whether blanks stand between a delimiter, or a line's begin, and a quote that opens a cell. */
    boolean blanksBeforeQuotes(char delimiter) {
        return delimiter != ' '
                && Pattern.compile(
                                "(?:^|" + Pattern.quote(String.valueOf(delimiter)) + ") +\"(?!\")", Pattern.MULTILINE)
                        .matcher(sample)
                        .find();
    }

    private static Stream<String> cells(List<List<String>> records) {
        return records.stream().flatMap(List::stream).map(String::strip);
    }

    /** The first lines cut into cells by some delimiter. */
    private record Cut(char delimiter, List<List<String>> records) {
        /**
         * Tells whether all lines have as many cells, two or more; names of columns may lack that of the rows' names, of which no two are
         * the same.
         */
        boolean even() {
            int width = records.isEmpty() ? 0 : records.getLast().size();
            return width > 1
                    && records.stream().skip(1).allMatch(record -> record.size() == width)
                    && (full() || (records.getFirst().size() == width - 1 && named()));
        }

        /** Tells whether the first line has as many cells as the last. */
        boolean full() {
            return records.getFirst().size() == records.getLast().size();
        }

        private boolean named() {
            return records.stream().skip(1).map(List::getFirst).distinct().count() == records.size() - 1;
        }

        /** Tells whether this is one column of numbers with decimal commas, whose name has none. */
        boolean lone() {
            return records.size() > 1
                    && records.stream().allMatch(record -> record.size() == 1)
                    && records.getFirst().getFirst().indexOf(',') < 0
                    && cells(records).skip(1).allMatch(cell -> ForeignNumber.is(cell) && cell.indexOf(',') >= 0);
        }

        /** The share of cells that are numbers in some notation. */
        double numbers() {
            long numbers = cells(records)
                    .filter(cell -> Numeral.of(cell) == Numeral.NUMBER || ForeignNumber.is(cell))
                    .count();
            return (double) numbers / cells(records).count();
        }
    }

    private Cut cut(char delimiter) {
        List<List<String>> records = new ArrayList<>();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        comment.ifPresent(sign -> builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(sign));
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(sample)) {
            for (CsvRecord record : reader) {
                if (records.size() == MOST_RECORDS) {
                    break;
                }
                records.add(record.getFields());
            }
        } catch (CsvParseException | IOException e) {
            return new Cut(delimiter, List.of());
        }
        if (cutOff && records.size() > 1 && records.size() < MOST_RECORDS) {
            records.removeLast();
        }
        return new Cut(delimiter, records);
    }
}
