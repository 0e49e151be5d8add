package reeb.plugins.tables.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import reeb.api.problem.InputException;
import reeb.plugins.tables.duckdb.Relation;
import reeb.toolkit.tables.Refusal;

/** What a table's file is, told by its first bytes. */
enum FileFormat {
    /** Apache Parquet. */
    PARQUET,
    /** Objects of JSON, one in each line or all in an array. */
    JSON;

    private static final int START = 1 << 12;

    /** In bytes; DuckDB reads so many in some tenths of a second. */
    private static final long SHORT_JSON = 16L << 20;

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /**
     * Looks at the first bytes of a file.
     *
     * @throws InputException where it is something else, with what reads that
     */
    static FileFormat of(Path file) {
        try {
            return of(file, start(file));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new String(input.readNBytes(START), ISO_8859_1);
        }
    }

    private static FileFormat of(Path file, String start) {
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        String text = (start.startsWith(BYTE_ORDER_MARK) ? start.substring(BYTE_ORDER_MARK.length()) : start).strip();
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (text.startsWith("{") || text.startsWith("[") || compressedJson(name, start)) {
            return JSON;
        }
        throw Refusal.of(file, problem(name, start));
    }

    private static boolean compressedJson(String name, String start) {
        return compressed(start) && name.matches(".*\\.(json|jsonl|ndjson)\\.(gz|zst)");
    }

    private static boolean compressed(String start) {
        return start.startsWith("\u001f\u008b") || start.startsWith("(\u00b5/\u00fd");
    }

    private static String problem(String name, String start) {
        if (start.isEmpty()) {
            return "is empty; name a file of Parquet or JSON";
        }
        if (start.startsWith("PARE")) {
            return "is encrypted, which is not read; write it without encryption";
        }
        if (start.startsWith("ARROW1") || start.startsWith("\u00ff\u00ff\u00ff\u00ff")) {
            return "is a file of Arrow; use the source 'arrow'";
        }
        if (start.startsWith("SQLite format 3") || start.startsWith("PK\u0003\u0004") || start.startsWith("DUCK", 8)) {
            return "needs an extension, which Reeb never downloads; export it as CSV or Parquet";
        }
        if (start.startsWith("\u0093NUMPY")) {
            return "is an array of NumPy; use the source 'npy'";
        }
        return name.matches(".*\\.(csv|tsv|txt)(\\.gz)?")
                ? "is a table of text; use the source 'csv'"
                : "is neither Parquet nor JSON; use the source 'csv' for tables of text";
    }

    /** Tells whether the columns of a file are soon known: JSON is read to its end for that. */
    boolean quick(Path file) {
        try {
            return this == PARQUET || (Files.size(file) <= SHORT_JSON && !compressed(start(file)));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /** Gives the rows of a file. */
    Relation relation(Path file) {
        return switch (this) {
            case PARQUET -> Relation.parquet(file);
            case JSON -> Relation.json(file);
        };
    }
}
