package reeb.plugins.tables.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.api.About;
import reeb.api.problem.InputException;
import reeb.plugins.tables.duckdb.Relation;
import reeb.toolkit.tables.Refusal;

/** What a table's file is. */
public enum FileFormat {
    /** Found out. */
    @About("Found out for each file: by its first bytes, and text by its name.")
    AUTO,
    /** Apache Parquet. */
    @About("Parquet.")
    PARQUET,
    /** Objects of JSON. */
    @About("JSON with an object in each line or an array of objects.")
    JSON,
    /** Objects of JSON in lines. */
    @About("JSON with an object in each line.")
    JSONL,
    /** Apache Arrow. */
    @About("Arrow in the form of files, such as Feather (version 2), or of streams.")
    ARROW,
    /** Delimited text. */
    @About("Text with a delimiter between cells, such as CSV and TSV, compressed with gzip or not.")
    CSV;

    /** In bytes; DuckDB reads so many in some tenths of a second. */
    private static final long SHORT_JSON = 16L << 20;

    /**
     * Tells the format of a file of columns with types, by its first bytes.
     *
     * @return Parquet or JSON
     * @throws InputException where it is something else, with what reads that
     */
    static FileFormat ofTyped(Path file) {
        FileFormat found = FileStart.of(file).format();
        if (found != PARQUET && found != JSON) {
            throw Refusal.of(file, FileStart.of(file).elsewhere());
        }
        return found;
    }

    /**
     * Settles the format of a file.
     *
     * @return never {@link #AUTO}
     * @throws InputException where it can't be told, or the file is plainly something else than it is said to be
     */
    FileFormat of(Path file) {
        FileStart start = FileStart.of(file);
        switch (this) {
            case AUTO -> {
                return start.required();
            }
            case PARQUET -> start.requireParquet();
            case ARROW -> ArrowStart.require(file);
            case JSON, JSONL, CSV -> start.requireText();
        }
        return this;
    }

    /** Tells whether the columns of a file are soon known: JSON is read to its end for that. */
    boolean quick(Path file) {
        try {
            return (this != JSON && this != JSONL)
                    || (Files.size(file) <= SHORT_JSON && !FileStart.of(file).compressed());
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /** Gives the rows of a file as DuckDB reads them. */
    Relation relation(Path file) {
        return switch (this) {
            case PARQUET -> Relation.parquet(file);
            case JSON -> Relation.json(file);
            case JSONL -> Relation.jsonLines(file);
            case AUTO, ARROW, CSV -> throw new IllegalStateException("DuckDB does not read " + this);
        };
    }
}
