package reeb.plugins.tables.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.tables.duckdb.Database;
import reeb.plugins.tables.duckdb.Relation;
import reeb.plugins.tables.loading.Loading;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.InvalidValues;
import reeb.plugins.tables.values.Precision;

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
        Optional<String> vector,

        @About(
                "Columns to take for features where they are no lists; if left out, all columns of numbers that are not labels.")
        Optional<List<String>> columns,

        @About("Columns to keep for colours and search; if left out, all that are neither features nor lists.")
        Optional<List<String>> labels,

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
        Wanted _ = new Wanted(vector, columns, labels, precision, invalid, Optional.empty());
    }

    @Override
    public List<Path> inputs(Places places) {
        List<Path> inputs = files.stream()
                .map(file -> places.file(file.file()).toAbsolutePath())
                .toList();
        inputs.forEach(FileFormat::of);
        return inputs;
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        List<Relation> tables =
                inputs.stream().map(path -> FileFormat.of(path).relation(path)).toList();
        List<String> names = files.stream().map(NamedFile::name).toList();
        Wanted wanted = new Wanted(vector, columns, labels, precision, invalid, Optional.empty());
        try (Database database = Database.over(inputs)) {
            return Loading.of(List.of(database.select(query, names, tables)), wanted, run);
        }
    }
}
