package reeb.plugins.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * A CSV file (RFC 4180): UTF-8, or UTF-16 with a byte order mark; lines end as they like.
 *
 * @param file where it lies, compressed with gzip or not
 * @param delimiter what stands between cells
 * @param header whether the first record names the columns
 */
record CsvFile(Path file, char delimiter, HeaderLine header) {
    /** Where a file stops being one of numbers. */
    private static final int MOST_COLUMNS = 1_000_000;

    /** In characters. */
    private static final int LONGEST_RECORD = 64 << 20;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    /** Takes records one by one. */
    interface Visitor {
        /** Takes one record of the table's width and the line it begins in. */
        void visit(CsvRecord cells, long line);
    }

    /** Visits all records; refuses ragged ones. */
    void each(Run run, Visitor visitor) {
        try (Progress progress = run.progress("reading " + file.getFileName(), Files.size(file));
                InputStream input = DataFile.open(file, progress);
                Reader reader = reader(new BufferedInputStream(input, 1 << 16));
                CsvReader<CsvRecord> records = builder().build(handler(), reader)) {
            int width = -1;
            for (CsvRecord cells : records) {
                width = width < 0 ? cells.getFieldCount() : width;
                requireWidth(cells, width);
                visitor.visit(cells, cells.getStartingLineNumber());
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        } catch (UncheckedIOException | CsvParseException e) {
            throw refusal(e);
        }
    }

    /** The reader of records wraps whatever goes wrong below it, cancellation too. */
    private RuntimeException refusal(RuntimeException e) {
        return switch (e.getCause()) {
            case CancellationException cancelled -> cancelled;
            case IOException cause -> Refusal.of(file, cause);
            case null, default -> Refusal.of(file, "is not in CSV format: " + e.getMessage());
        };
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS).maxRecordSize(LONGEST_RECORD));
    }

    private void requireWidth(CsvRecord cells, int width) {
        if (cells.getFieldCount() != width) {
            throw Refusal.of(
                    file,
                    "line %d: %d values but the first line has %d",
                    cells.getStartingLineNumber(),
                    cells.getFieldCount(),
                    width);
        }
    }

    private static Reader reader(BufferedInputStream input) throws IOException {
        input.mark(2);
        byte[] mark = input.readNBytes(2);
        input.reset();
        int first = mark.length < 2 ? 0 : ((mark[0] & 0xff) << 8) | (mark[1] & 0xff);
        Charset charset =
                first == BYTE_ORDER_MARK || first == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Reader reader = new java.io.BufferedReader(new InputStreamReader(
                input,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
