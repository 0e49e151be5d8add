package reeb.plugins.tables.files;

import java.nio.file.Files;
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
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.RowRange;
import reeb.plugins.tables.arrow.ArrowTable;
import reeb.plugins.tables.loading.Loading;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.Precision;
import reeb.toolkit.rows.RowConditions;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.FilledValues;
import reeb.toolkit.tables.InvalidValues;

/**
 * Reads tables of Arrow where they lie, in the form of files and of streams: n x d features, from a column of lists such as
 * embeddings or from columns of numbers, and the other columns beside them.
 *
 * @param file the tables
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept
 * @param types what columns are, where the file says otherwise
 * @param dates how texts are dates
 * @param precision how features are kept
 * @param invalid what to do with missing and infinite values
 * @param required columns in which no row lacks a value
 * @param where a condition that all rows meet
 * @param rows which rows, counted over all files
 * @param sample how many of the rows to draw
 */
@Named("arrow")
@About(
        "Reads tables of Arrow, such as Feather files (version 2) and data sets that Hugging Face's datasets saved to disk.")
public record ArrowFiles(
        @About(
                "Files to read, one below the other, or folders that save_to_disk of Hugging Face's datasets made. In the last"
                        + " part of a path, * stands for any letters: 'data/*.arrow' names all such files, in the order of their names.")
        List<String> file,

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

        @About("What columns are, by name, where the file says otherwise, such as numbers that are names of classes.")
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
        InvalidValues invalid,

        @About(RowConditions.ABOUT_REQUIRED) @ColumnNames Optional<List<String>> required,

        @About(RowConditions.ABOUT_WHERE) @ColumnNames(query = true)
        Optional<String> where,

        @About(RowRange.ABOUT) Optional<RowRange> rows,

        @About("Draw so many rows at random, of those that are left.") @Range(min = 1)
        Optional<Integer> sample)
        implements Source {
    /** Copies the lists and checks that features come from one place. */
    public ArrowFiles {
        file = List.copyOf(file);
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        types = types.map(given -> Collections.unmodifiableMap(new TreeMap<>(given)));
        required = required.map(List::copyOf);
        Wanted _ = new Wanted(vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample);
    }

    @Override
    public List<Path> inputs(Places places) {
        List<Path> files = FilePattern.files(file, path -> named(places.fileOrFolder(path)), places);
        files.forEach(ArrowStart::require);
        return files;
    }

    private static List<Path> named(Path path) {
        return Files.isDirectory(path) ? SavedDataset.files(path) : List.of(path);
    }

    @Override
    public List<String> columns(List<Path> inputs) {
        return FilledValues.columns(ArrowTable.open(inputs.getFirst()).columns(), invalid);
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        Wanted wanted =
                new Wanted(vector, columns, labels, types, dates, precision, invalid, required, where, rows, sample);
        return Loading.of(inputs.stream().map(ArrowTable::open).toList(), wanted, run);
    }
}
