package reeb.plugins.tables.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.tables.duckdb.Database;
import reeb.plugins.tables.duckdb.Relation;
import reeb.plugins.tables.loading.Loading;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.Precision;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.FilledValues;
import reeb.toolkit.tables.InvalidValues;

/**
 * Asks tables in SQL, in DuckDB's dialect: n x d features from what one SELECT gives, in its order.
 *
 * <p>The query reads the named files and nothing else, changes nothing, and calls only functions that give the same each time. It is
 * worked on by one thread, so that rows and sums come in one order; its result and what it needs on the way are held in memory.
 *
 * @param query a SELECT
 * @param files the tables that it reads
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept
 * @param types what columns are, where the query says otherwise
 * @param dates how texts are dates
 * @param precision how features are kept
 * @param invalid what to do with missing and infinite values
 */
@Named("sql")
@About("Reads what a query in SQL makes of tables of Parquet or JSON: rows chosen, joined, counted, averaged.")
public record SqlQuery(
        @About("One SELECT in the dialect of DuckDB, which uses the names in 'files'.")
        String query,

        @About("The tables: files and the names by which the query knows them.")
        List<NamedFile> files,

        @About(
                "The column of lists of numbers to take for features; if left out, the only such column, or the only one whose"
                        + " lists are equally long.")
        @ColumnNames
        Optional<String> vector,

        @About(
                "Columns to take for features where they are no lists; if left out, all columns of numbers that are not labels.")
        @ColumnNames
        Optional<List<String>> columns,

        @About("Columns to keep for colours and search; if left out, all that are neither features nor lists.")
        @ColumnNames
        Optional<List<String>> labels,

        @About("What columns are, by name, where the query says otherwise, such as numbers that are names of classes.")
        @ColumnNames
        Optional<Map<String, ColumnType>> types,

        @About(
                "How texts are dates, such as dd.MM.yyyy or M/d/yyyy; if left out, as in 2024-03-01, or, in a column where a day"
                        + " over 12 tells which number is the day, as in 31.12.2024 or 12/31/2024."
                        + DateForms.ABOUT_COLUMNS)
        Optional<String> dates,

        @About("How the features are kept.") @Default("auto")
        Precision precision,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    /** Copies the lists and checks the names. */
    public SqlQuery {
        files = List.copyOf(files);
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        if (files.stream().map(NamedFile::plainName).distinct().count() < files.size()) {
            throw new InputException("files: two have one name; give each its own");
        }
        types = types.map(given -> Collections.unmodifiableMap(new TreeMap<>(given)));
        Wanted _ = wanted(vector, columns, labels, types, dates, precision, invalid);
    }

    /** Rows are chosen, required and drawn by the query itself. */
    private static Wanted wanted(
            Optional<String> vector,
            Optional<List<String>> columns,
            Optional<List<String>> labels,
            Optional<Map<String, ColumnType>> types,
            Optional<String> dates,
            Precision precision,
            InvalidValues invalid) {
        return new Wanted(
                vector,
                columns,
                labels,
                types,
                dates,
                precision,
                invalid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public List<Path> inputs(Places places) {
        List<Path> inputs = files.stream()
                .map(file -> places.file(file.file()).toAbsolutePath())
                .toList();
        inputs.forEach(FileFormat::ofTyped);
        return inputs;
    }

    /** Names the columns that the query gives, without computing them; not where it reads long files of JSON. */
    @Override
    public List<String> columns(List<Path> inputs) {
        if (!inputs.stream().allMatch(path -> FileFormat.ofTyped(path).quick(path))) {
            return List.of();
        }
        try (Database database = Database.over(inputs)) {
            return FilledValues.columns(database.columns(query, names(), relations(inputs)), invalid);
        }
    }

    private List<String> names() {
        return files.stream().map(NamedFile::name).toList();
    }

    private static List<Relation> relations(List<Path> inputs) {
        return inputs.stream()
                .map(path -> FileFormat.ofTyped(path).relation(path))
                .toList();
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        try (Database database = Database.over(inputs)) {
            return Loading.of(
                    List.of(database.select(query, names(), relations(inputs))),
                    wanted(vector, columns, labels, types, dates, precision, invalid),
                    run);
        }
    }
}
