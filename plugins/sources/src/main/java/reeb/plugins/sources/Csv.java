package reeb.plugins.sources;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.InputException;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.Source;
import reeb.api.data.Dataset;

/**
 * Reads tables of text (RFC 4180): n x d numbers in double precision, and columns of labels.
 *
 * <p>Reads the file twice: once to see what its columns are, once to fill arrays of the right size.
 *
 * @param file the table
 * @param delimiter what stands between cells
 * @param header whether the first line names the columns
 * @param columns the columns taken for features
 * @param labels the columns kept in the table
 * @param invalid what to do with missing and infinite values
 */
@Named("csv")
@About("Reads a table of text, such as CSV, compressed with gzip or not.")
public record Csv(
        @About("File to read.") String file,

        @About("One character between cells, or tab.") @Default(",")
        String delimiter,

        @About("Whether the first line names the columns.") @Default("auto")
        HeaderLine header,

        @About("Columns to take for features; if left out, all columns of numbers that are not labels.")
        Optional<List<String>> columns,

        @About("Columns to keep for colours and search; if left out, all columns that are not of numbers.")
        Optional<List<String>> labels,

        @About("What to do where a feature is missing, not a number or infinite.") @Default("fail")
        InvalidValues invalid)
        implements Source {
    /** Checks the delimiter and copies the lists. */
    public Csv {
        columns = columns.map(List::copyOf);
        labels = labels.map(List::copyOf);
        requireDistinct("columns", columns);
        requireDistinct("labels", labels);
        if (!delimiter.equals("tab") && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            throw new InputException(
                    "delimiter: must be one character other than a quote or a line's end, or the word tab, but is '"
                            + delimiter + "'");
        }
    }

    private static void requireDistinct(String parameter, Optional<List<String>> names) {
        List<String> all = names.orElse(List.of());
        if (new HashSet<>(all).size() < all.size()) {
            throw new InputException(parameter + ": names a column twice; name each once");
        }
    }

    @Override
    public List<Path> inputs(Places places) {
        return List.of(places.file(file));
    }

    @Override
    public Dataset load(List<Path> inputs, Run run) {
        char separator = delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
        CsvSurvey survey = CsvSurvey.of(new CsvFile(inputs.getFirst(), separator, header), run);
        List<Integer> kept = labels.map(survey::indices).orElseGet(() -> survey.all(Numeral.TEXT));
        List<Integer> features = columns.map(survey::indices).orElseGet(() -> numbersExcept(survey, kept));
        if (features.isEmpty()) {
            throw Refusal.of(
                    inputs.getFirst(),
                    "has no column of numbers to take for a feature; is the delimiter '%s' right?",
                    delimiter);
        }
        return CsvContent.read(survey, features, kept, run).clean(invalid, run);
    }

    private static List<Integer> numbersExcept(CsvSurvey survey, List<Integer> kept) {
        Set<Integer> excluded = Set.copyOf(kept);
        return survey.all(Numeral.NUMBER).stream()
                .filter(column -> !excluded.contains(column))
                .toList();
    }
}
