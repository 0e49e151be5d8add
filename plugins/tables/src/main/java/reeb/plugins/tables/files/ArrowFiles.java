package reeb.plugins.tables.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.plugins.tables.arrow.ArrowTable;
import reeb.plugins.tables.loading.Loading;
import reeb.plugins.tables.loading.Wanted;
import reeb.plugins.tables.values.InvalidValues;
import reeb.plugins.tables.values.Precision;

/**
 * Reads tables of Arrow where they lie, in the form of files and of streams: n x d features, from a column of lists such as
 * embeddings or from columns of numbers, and the other columns beside them.
 *
 * @param file the tables
 * @param vector the column of lists that are the features
 * @param columns the columns that are the features
 * @param labels the columns that are kept
 * @param precision how features are kept
 * @param invalid what to do with missing and infinite values
 * @param rows how many of the first rows
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
        Optional<String> vector,

        @About(
                "Columns to take for features where they are no lists; if left out, all columns of numbers that are not labels.")
        Optional<List<String>> columns,

        @About("Columns to keep for colours and search; if left out, all that are neither features nor lists.")
        Optional<List<String>> labels,

        @About("How the features are kept.") @Default("auto")
        Precision precision,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid,

        @About("Take only the first rows.") @Range(min = 1) Optional<Integer> rows)
        implements Source {
    /** Copies the lists and checks that features come from one place. */
    public ArrowFiles {
        file = List.copyOf(file);
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        Wanted _ = new Wanted(vector, columns, labels, precision, invalid, rows);
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
    public Dataset load(List<Path> inputs, Run run) {
        Wanted wanted = new Wanted(vector, columns, labels, precision, invalid, rows);
        return Loading.of(inputs.stream().map(ArrowTable::open).toList(), wanted, run);
    }
}
