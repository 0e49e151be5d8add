package reeb.plugins.tables.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.api.problem.InputException;

/**
 * Which columns of a table are features and which are kept beside them.
 *
 * @param vector the column of lists that are the features; empty where they are columns of their own
 * @param features the columns that are features each; empty where they are lists
 * @param labels the columns that are kept
 * @param asked others that a condition on the rows may ask for
 */
record Choice(
        Optional<TableColumn> vector, List<TableColumn> features, List<TableColumn> labels, List<TableColumn> asked) {
    /** The name under which pandas stores the names of rows that have no name themselves. */
    private static final String PANDAS_INDEX = "__index_level_0__";

    private static final int SHOWN = 20;

    Choice {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
        asked = List.copyOf(asked);
    }

    /** Chooses by the first of the tables. */
    static Choice of(Surveyed survey, Wanted wanted, Run run) {
        Optional<List<TableColumn>> named = wanted.labels()
                .map(names -> names.stream()
                        .map(name -> kept(survey, survey.column("labels", name)))
                        .toList());
        Optional<TableColumn> vector = vector(survey, wanted);
        List<TableColumn> features = vector.isPresent() ? List.of() : features(survey, wanted, named.orElse(List.of()));
        List<TableColumn> labels =
                named.orElseGet(() -> all(survey, column -> !column.compound() && !features.contains(column)));
        if (wanted.labels().isEmpty()) {
            tellLeftOut(survey, vector, run);
        }
        tellLong(survey, labels, run);
        List<TableColumn> asked = all(
                survey,
                column -> wanted.conditions(survey.name()).mayAskFor(column.name())
                        && !column.compound()
                        && !features.contains(column)
                        && !labels.contains(column));
        List<TableColumn> read =
                Stream.of(features, labels, asked).flatMap(List::stream).toList();
        tellRounded(survey, read, run);
        tellZoned(survey, read, run);
        return new Choice(vector, features, labels, asked);
    }

    private static TableColumn kept(Surveyed survey, TableColumn column) {
        if (column.compound()) {
            throw new InputException("labels: " + survey.name() + ": column " + column + " is of type " + column.type()
                    + "; take columns of numbers, texts, dates or truth values");
        }
        return column;
    }

    private static Optional<TableColumn> vector(Surveyed survey, Wanted wanted) {
        if (wanted.vector().isPresent()) {
            TableColumn column = survey.column("vector", wanted.vector().get());
            if (column.kind() != Kind.VECTOR) {
                throw new InputException(
                        "vector: " + survey.name() + ": column " + column + " is of type " + column.type()
                                + "; take a column of lists of numbers, or name columns of numbers in 'columns'");
            }
            return Optional.of(column);
        }
        if (wanted.columns().isPresent()) {
            return Optional.empty();
        }
        List<TableColumn> lists = all(survey, column -> column.kind() == Kind.VECTOR);
        List<TableColumn> equal =
                lists.stream().filter(column -> survey.lengths(column).equal()).toList();
        if (lists.size() > 1 && equal.size() != 1) {
            throw survey.table()
                    .refusal("has several columns of lists of numbers, " + names(lists)
                            + "; name the one to take in 'vector', or columns of numbers in 'columns'");
        }
        return (lists.size() == 1 ? lists : equal).stream().findFirst();
    }

    private static List<TableColumn> features(Surveyed survey, Wanted wanted, List<TableColumn> labels) {
        if (wanted.columns().isPresent()) {
            return wanted.columns().get().stream()
                    .map(name -> feature(survey, survey.column("columns", name)))
                    .toList();
        }
        Set<String> kept = labels.stream().map(TableColumn::name).collect(Collectors.toSet());
        List<TableColumn> numbers = all(
                survey,
                column -> column.measures()
                        && !kept.contains(column.name())
                        && (column.given().isPresent()
                                || !survey.survey().wide().contains(column.name()))
                        && !column.name().equals(PANDAS_INDEX));
        if (numbers.isEmpty()) {
            throw survey.table()
                    .refusal("has neither a column of lists of numbers nor columns of numbers to take for features; its"
                            + " columns are " + names(survey.survey().columns()));
        }
        return numbers;
    }

    private static TableColumn feature(Surveyed survey, TableColumn column) {
        if (column.measurable()) {
            return column;
        }
        if (column.given().isPresent()) {
            throw new InputException("columns: " + survey.name() + ": column " + column
                    + " is text by 'types'; give it another type or name it in 'labels'");
        }
        throw new InputException("columns: " + survey.name() + ": column " + column + " is of type " + column.type()
                + "; a feature needs numbers, dates or truth values"
                + (column.kind() == Kind.VECTOR
                        ? "; name a column of lists in 'vector'"
                        : column.kind() == Kind.OTHER ? "" : "; where its texts are such, say so in 'types'"));
    }

    private static List<TableColumn> all(Surveyed survey, Predicate<TableColumn> condition) {
        return survey.survey().columns().stream().filter(condition).toList();
    }

    private static void tellLeftOut(Surveyed survey, Optional<TableColumn> vector, Run run) {
        List<TableColumn> left = all(survey, column -> column.compound() && !vector.equals(Optional.of(column)));
        if (!left.isEmpty()) {
            run.warn(survey.name() + ": left out are the columns of lists, structures or bytes " + names(left));
        }
    }

    private static void tellLong(Surveyed survey, List<TableColumn> labels, Run run) {
        List<TableColumn> texts = labels.stream()
                .filter(label ->
                        label.given().isEmpty() && survey.survey().wide().contains(label.name()))
                .toList();
        if (!texts.isEmpty()) {
            run.warn(survey.name() + ": kept as texts are the columns of numbers of more than 15 digits " + names(texts)
                    + "; name them in 'columns' to take them for features, rounded");
        }
    }

    private static void tellRounded(Surveyed survey, List<TableColumn> read, Run run) {
        List<TableColumn> rounded = read.stream()
                .filter(column -> survey.survey().rounded().contains(column.name()))
                .toList();
        if (!rounded.isEmpty()) {
            run.warn(
                    survey.name() + ": whole numbers of more than 15 digits are rounded in the columns "
                            + names(rounded)
                            + ", whose numbers are too long or have fractions among them; write them in quotes to keep their digits");
        }
    }

    /** Tells of moments, which a file may show as the clocks of a place do. */
    private static void tellZoned(Surveyed survey, List<TableColumn> read, Run run) {
        List<TableColumn> zoned = read.stream()
                .filter(column -> column.kind() == Kind.TIME && column.type().endsWith("WITH TIME ZONE"))
                .toList();
        if (!zoned.isEmpty()) {
            run.warn(survey.name() + ": times that have a time zone are kept and shown in UTC: " + names(zoned));
        }
    }

    private static String names(List<TableColumn> columns) {
        String some = columns.stream().limit(SHOWN).map(TableColumn::toString).collect(Collectors.joining(", "));
        return some + (columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "");
    }

    /** Refuses another table that lacks one of these columns, or has it with other values. */
    void requireIn(Surveyed other, String first) {
        List<TableColumn> all = new ArrayList<>(features);
        vector.ifPresent(all::add);
        all.addAll(labels);
        all.addAll(asked);
        for (TableColumn column : all) {
            Optional<TableColumn> found = other.survey().columns().stream()
                    .filter(one -> one.name().equals(column.name()))
                    .findFirst();
            if (found.isEmpty()) {
                throw other.table()
                        .refusal("has no column " + column + ", which " + first
                                + " has; tables that are read together must have the same columns");
            }
            if (found.get().kind() != column.kind()) {
                throw other.table()
                        .refusal("column " + column + " is of type "
                                + found.get().type() + ", but in " + first + " of type " + column.type()
                                + "; tables that are read together must have the same columns");
            }
        }
    }
}
