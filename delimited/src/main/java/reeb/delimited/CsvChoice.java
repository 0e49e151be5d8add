package reeb.delimited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.DateForms;
import reeb.toolkit.tables.Refusal;
import reeb.toolkit.tables.UnreadColumn;

/**
 * Which columns of a CSV file are features and which are kept.
 *
 * @param survey what the columns hold
 * @param features indices of the columns taken for features
 * @param kept indices of the columns kept in the table
 * @param asked indices of others that a condition on the rows asks for
 * @param classes whether few whole numbers that repeat are names of classes
 */
record CsvChoice(CsvSurvey survey, List<Integer> features, List<Integer> kept, List<Integer> asked, boolean classes) {
    CsvChoice {
        features = List.copyOf(features);
        kept = List.copyOf(kept);
        asked = List.copyOf(asked);
    }

    /** Chooses every column for the table, as one of labels. */
    static CsvChoice labels(CsvSurvey survey) {
        RowNames rows = RowNames.of(survey);
        List<Integer> all = survey.all(column -> !column.accidental()).stream()
                .filter(index -> !rows.counted(index))
                .toList();
        return new CsvChoice(survey, List.of(), all, List.of(), true);
    }

    /**
     * Chooses.
     *
     * @param columns names of the features; those of numbers that are not kept where they are left out
     * @param labels names of the kept; those of texts where they are left out
     * @param needed tells by its name whether a column may have to be read to choose rows by
     */
    static CsvChoice of(
            CsvSurvey survey,
            Optional<List<String>> columns,
            Optional<List<String>> labels,
            Predicate<String> needed,
            Run run) {
        RowNames rows = RowNames.of(survey);
        List<Integer> named = columns.map(survey::indices).orElse(List.of());
        Set<Integer> taken = Set.copyOf(named);
        List<Integer> kept = new ArrayList<>(labels.map(survey::indices)
                .orElseGet(() -> survey.all(column -> column.textual() || column.identifying()).stream()
                        .filter(index -> !rows.is(index) && !taken.contains(index))
                        .toList()));
        Set<Integer> labelled = labels.isPresent() ? Set.copyOf(kept) : Set.of();
        List<Integer> features =
                columns.isPresent() ? named : guessed(survey, index -> !labelled.contains(index) && !rows.is(index));
        if (labels.isEmpty()) {
            kept.removeAll(Set.copyOf(features));
        }
        rows.kept(kept, features).ifPresent(kept::addFirst);
        Set<Integer> read = new CsvChoice(survey, features, kept, List.of(), false).taken();
        List<Integer> asked = survey.all(column -> needed.test(column.name())).stream()
                .filter(index -> !read.contains(index))
                .toList();
        CsvChoice choice = new CsvChoice(survey, features, kept, asked, false);
        if (columns.isEmpty()) {
            choice.requireReadable(labelled);
        }
        choice.requireNumbers();
        new CsvRemarks(choice, rows, columns.isPresent(), labels.isPresent()).tell(run);
        return choice;
    }

    /** Takes columns of numbers; those that look like identifiers only where there are no others. */
    private static List<Integer> guessed(CsvSurvey survey, Predicate<Integer> free) {
        List<Integer> numbers = survey.all(column -> !column.textual() && !column.accidental()).stream()
                .filter(free)
                .toList();
        List<Integer> plain = numbers.stream()
                .filter(index -> !survey.column(index).identifying())
                .toList();
        return plain.isEmpty() ? numbers : plain;
    }

    /** Refuses a column that would be a feature if its numbers were written otherwise, unless it was named to be kept. */
    private void requireReadable(Set<Integer> labelled) {
        for (int index : survey.all(column -> column.textual() && column.foreign())) {
            if (!labelled.contains(index)) {
                throw unread(survey.column(index));
            }
        }
    }

    private UnreadColumn unread(CsvColumn column) {
        String problem = column.firstText() + " is a number in a notation that is not read, such as one with decimal"
                + " commas, separated thousands or a sign of percent or currency" + column.remedy();
        return new UnreadColumn(
                survey.files().path() + ": " + problem
                        + "; or write plain numbers such as 1234.5, name the columns to take in 'columns' and those to keep in"
                        + " 'labels', or give the column the type text in 'types'",
                column.name(),
                problem);
    }

    /** Refuses columns of text that were asked for as features, and a table without any feature. */
    private void requireNumbers() {
        for (int index : features) {
            CsvColumn column = survey.column(index);
            if (!column.unmeasured()) {
                continue;
            }
            if (column.type().isPresent()) {
                throw Refusal.of(
                        survey.files().path(),
                        "column '%s' is named in 'columns', which are features, but is text by 'types'; give it another"
                                + " type or name it in 'labels'",
                        column.name());
            }
            throw Refusal.of(
                    survey.files().path(),
                    "%s is not a number, nor are %s values of the column, so that it is one of text; a feature needs"
                            + " numbers%s",
                    column.firstText(),
                    column.share(),
                    column.remedy());
        }
        if (features.isEmpty()) {
            throw Refusal.of(
                    survey.files().path(),
                    "has no column of numbers to take for a feature; is the delimiter '%s' right?",
                    survey.files().format().delimiterName());
        }
    }

    /** Gives the features and the kept. */
    Set<Integer> taken() {
        return Stream.concat(features.stream(), kept.stream()).collect(Collectors.toSet());
    }

    /** Lists the columns to be read beside the features: those kept, then those asked for. */
    List<Integer> read() {
        return Stream.concat(kept.stream(), asked.stream()).toList();
    }

    /** Names the features. */
    List<String> names() {
        return features.stream().map(index -> survey.column(index).name()).toList();
    }

    /** Tells what a feature's numbers stand for. */
    Scale scale(int feature, Points points) {
        Scale scale = survey.column(features.get(feature)).measure().scale();
        return scale == Scale.NUMBER && whole(feature, points) ? Scale.WHOLE : scale;
    }

    private static boolean whole(int feature, Points points) {
        return IntStream.range(0, points.rows())
                .mapToDouble(row -> points.at(row, feature))
                .allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
    }

    /** Tells how the features that are dates are written, as the parameter {@code dates} says it; empty where there are none. */
    Optional<String> dates() {
        Map<String, DateForm> forms = new HashMap<>();
        features.stream()
                .map(survey::column)
                .filter(CsvColumn::moments)
                .forEach(column -> forms.put(column.name(), column.dateForm()));
        // Dates as ISO 8601 writes them are read beside those of any one form.
        Set<String> others = forms.values().stream()
                .filter(form -> form != DateForm.ISO)
                .map(DateForm::pattern)
                .collect(Collectors.toSet());
        return others.size() == 1 ? others.stream().findFirst() : DateForms.written(forms);
    }

    /** Says what a feature's cells should be. */
    String wanted(int feature) {
        CsvColumn column = survey.column(features.get(feature));
        return switch (column.measure()) {
            case NUMBER -> "a number";
            case WHOLE -> "a whole number";
            case DATE, TIME -> "a date such as " + column.dateForm().example();
            case FLAG -> "one of true, false, yes and no";
        };
    }

    /** Prepares to keep a column. */
    CsvKept kept(int index) {
        CsvColumn column = survey.column(index);
        return new CsvKept(column, survey.notation(), as(column), survey.rows());
    }

    private CsvKept.As as(CsvColumn column) {
        Optional<ColumnType> type = column.type();
        if (type.isPresent()) {
            return switch (type.get()) {
                case NUMBER, WHOLE, DATE -> CsvKept.As.SURE_NUMBERS;
                case CATEGORY, BOOLEAN -> CsvKept.As.CATEGORIES;
                case TEXT -> CsvKept.As.TEXTS;
            };
        }
        if (column.moments()) {
            return CsvKept.As.SURE_NUMBERS;
        }
        CsvKept.As numbers = classes ? CsvKept.As.LABELS : CsvKept.As.NUMBERS;
        return column.plainNumbers() ? numbers : CsvKept.As.NAMES;
    }
}
