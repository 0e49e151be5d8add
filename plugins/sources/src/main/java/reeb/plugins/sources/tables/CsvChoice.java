package reeb.plugins.sources.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.api.Run;
import reeb.plugins.sources.files.Refusal;

/**
 * Which columns of a CSV file are features and which are kept, and what is said of the others: no column goes unsaid.
 *
 * @param survey what the columns hold
 * @param features indices of the columns taken for features
 * @param kept indices of the columns kept in the table
 */
record CsvChoice(CsvSurvey survey, List<Integer> features, List<Integer> kept) {
    CsvChoice {
        features = List.copyOf(features);
        kept = List.copyOf(kept);
    }

    /**
     * Chooses.
     *
     * @param columns names of the features; those of numbers that are not kept where they are left out
     * @param labels names of the kept; those of texts where they are left out
     */
    static CsvChoice of(CsvSurvey survey, Optional<List<String>> columns, Optional<List<String>> labels, Run run) {
        List<Integer> kept = labels.map(survey::indices).orElseGet(() -> survey.all(CsvColumn::textual));
        Set<Integer> excluded = Set.copyOf(kept);
        List<Integer> features = columns.map(survey::indices)
                .orElseGet(() -> survey.all(column -> !column.textual() && !column.accidental()).stream()
                        .filter(column -> !excluded.contains(column))
                        .toList());
        CsvChoice choice = new CsvChoice(survey, features, kept);
        if (columns.isEmpty()) {
            choice.requireReadable(labels.isPresent());
            choice.tellLeftOut(run);
        } else {
            choice.tellRounded(run);
        }
        choice.requireNumbers();
        choice.tellMixed(run);
        return choice;
    }

    /** Refuses a column that would be a feature if its numbers were written otherwise. */
    private void requireReadable(boolean keptAsNamed) {
        for (int index : survey.all(column -> column.textual() && column.foreign())) {
            if (!keptAsNamed || !kept.contains(index)) {
                throw Refusal.of(
                        survey.file().file(),
                        "%s is a number in a notation that is not read, such as one with decimal commas, separated"
                                + " thousands or a sign of percent or currency; write plain numbers such as 1234.5, or"
                                + " name the columns to take in 'columns' and those to keep as text in 'labels'",
                        survey.column(index).firstText());
            }
        }
    }

    private void tellLeftOut(Run run) {
        List<Integer> texts = survey.all(CsvColumn::textual).stream()
                .filter(index -> !kept.contains(index))
                .toList();
        if (!texts.isEmpty()) {
            run.warn(survey.file().file() + ": left out are the columns of text " + names(texts)
                    + "; name them in 'labels' to keep them");
        }
        List<Integer> accidental = survey.all(CsvColumn::accidental).stream()
                .filter(index -> !kept.contains(index))
                .toList();
        if (!accidental.isEmpty()) {
            run.warn(
                    survey.file().file() + ": left out, since it has neither a name nor a value: " + names(accidental));
        }
        List<Integer> numbering = features.size() < 2
                ? List.of()
                : features.stream()
                        .filter(index -> survey.column(index).numbersRows())
                        .toList();
        if (!numbering.isEmpty()) {
            run.warn(survey.file().file() + ": " + names(numbering)
                    + " only numbers the rows but is taken for a feature;"
                    + " if it measures nothing, name the columns to take in 'columns'");
        }
        List<Integer> identifiers = features.stream()
                .filter(index -> survey.column(index).identifying())
                .toList();
        identifiers.stream()
                .findFirst()
                .ifPresent(index -> run.warn(survey.file().file() + ": "
                        + survey.column(index).firstIdentifier()
                        + " is taken for a number; if it identifies something, name the columns to take in 'columns' and those to"
                        + " keep in 'labels': " + names(identifiers)));
    }

    private void tellRounded(Run run) {
        List<Integer> rounded = features.stream()
                .filter(index -> survey.column(index).rounding())
                .toList();
        rounded.stream()
                .findFirst()
                .ifPresent(index -> run.warn(survey.file().file() + ": "
                        + survey.column(index).firstRounded()
                        + " is rounded, as features are kept in double precision, which holds 15 digits;"
                        + " columns kept in 'labels' keep all: " + names(rounded)));
    }

    /** Refuses columns of text that were asked for as features. */
    private void requireNumbers() {
        for (int index : features) {
            CsvColumn column = survey.column(index);
            if (column.textual()) {
                throw Refusal.of(
                        survey.file().file(),
                        "%s is not a number, nor are %s values of the column, so that it is one of text; a feature needs numbers",
                        column.firstText(),
                        column.share());
            }
        }
        if (features.isEmpty()) {
            throw Refusal.of(
                    survey.file().file(),
                    "has no column of numbers to take for a feature; is the delimiter '%s' right?",
                    survey.file().delimiter() == '\t' ? "tab" : survey.file().delimiter());
        }
    }

    private void tellMixed(Run run) {
        List<Integer> mixed =
                kept.stream().filter(index -> survey.column(index).mixed()).toList();
        mixed.stream()
                .limit(5)
                .forEach(index -> run.warn(survey.file().file() + ": "
                        + survey.column(index).firstText() + " is not a number, as "
                        + survey.column(index).share()
                        + " values of the column are not, so that it is kept as text"));
        if (mixed.size() > 5) {
            run.warn(survey.file().file() + ": likewise kept as text: " + names(mixed.subList(5, mixed.size())));
        }
    }

    private String names(List<Integer> indices) {
        String some = indices.stream()
                .limit(20)
                .map(index -> "'" + survey.column(index).name() + "'")
                .collect(Collectors.joining(", "));
        return some + (indices.size() > 20 ? " and " + (indices.size() - 20) + " more" : "");
    }
}
