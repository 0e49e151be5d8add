package reeb.delimited;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reeb.api.Run;
import reeb.toolkit.tables.ColumnType;

/**
 * What is said of the columns of a CSV file: no column goes unsaid.
 *
 * @param choice which are features and which are kept
 * @param rows the column of the rows' names
 * @param named whether the features were named
 * @param labelled whether the kept columns were named
 */
record CsvRemarks(CsvChoice choice, RowNames rows, boolean named, boolean labelled) {
    /** So many columns of one kind have a remark of their own. */
    private static final int MOST_REMARKS = 5;

    private static final int MOST_NAMES = 20;

    void tell(Run run) {
        rows.remark(choice.kept(), choice.features()).ifPresent(text -> say(text, run));
        if (named) {
            tellFirst(
                    features(CsvColumn::rounding),
                    column -> column.firstRounded()
                            + " is rounded, as features are kept in double precision, which holds 15 digits;"
                            + " columns kept in 'labels' keep all: ",
                    run);
        } else {
            tellLeftOut(run);
            tellFeatures(run);
        }
        tellUnnamed(run);
        tellMixed(run);
        tellDoubtful(run);
        new DateRemarks(choice, "").tell(run);
    }

    private void tellLeftOut(Run run) {
        List<Integer> texts = leftOut(column -> column.textual() || column.identifying());
        if (!texts.isEmpty()) {
            say("left out are the columns of text " + names(texts) + "; name them in 'labels' to keep them", run);
        }
        List<Integer> accidental = leftOut(CsvColumn::accidental);
        if (!accidental.isEmpty()) {
            say("left out, since it has neither a name nor a value: " + names(accidental), run);
        }
    }

    private void tellFeatures(Run run) {
        List<Integer> numbering = choice.features().size() < 2 ? List.of() : features(CsvColumn::numbersRows);
        if (!numbering.isEmpty()) {
            say(
                    names(numbering) + " only numbers the rows but is taken for a feature;"
                            + " if it measures nothing, name the columns to take in 'columns'",
                    run);
        }
        tellFirst(
                features(CsvColumn::identifying),
                column -> column.firstIdentifier()
                        + " is taken for a number, as there are no other columns of numbers; if it identifies something,"
                        + " give its column the type text in 'types': ",
                run);
        List<Integer> identifiers = labelled
                ? List.of()
                : choice.kept().stream()
                        .filter(index -> column(index).identifying() && !rows.is(index))
                        .toList();
        identifiers.stream()
                .map(this::column)
                .findFirst()
                .ifPresent(column -> propose(
                        column.firstIdentifier()
                                + " looks like an identifier, so that its column is kept as text and is no feature; if it"
                                + " measures something, give its column the type number in 'types': "
                                + names(identifiers),
                        identifiers,
                        run));
    }

    private void tellFirst(List<Integer> columns, Function<CsvColumn, String> remark, Run run) {
        columns.stream().findFirst().ifPresent(index -> say(remark.apply(column(index)) + names(columns), run));
    }

    private void tellMixed(Run run) {
        List<Integer> mixed = choice.read().stream()
                .filter(index -> column(index).mixed() && !rows.is(index))
                .toList();
        mixed.stream()
                .limit(MOST_REMARKS)
                .forEach(index -> propose(
                        column(index).firstText() + " is not a number, as "
                                + column(index).share() + " values of the column are not, so that it is kept as text"
                                + column(index).remedy(),
                        List.of(index),
                        run));
        if (mixed.size() > MOST_REMARKS) {
            List<Integer> more = mixed.subList(MOST_REMARKS, mixed.size());
            propose("likewise kept as text: " + names(more), more, run);
        }
    }

    /** Tells what columns are called of which a first line of names has none. */
    private void tellUnnamed(Run run) {
        if (choice.survey().header()) {
            List<Integer> unnamed = new TreeSet<>(choice.taken())
                    .stream()
                            .filter(index -> !column(index).named() && !rows.is(index))
                            .toList();
            if (!unnamed.isEmpty()) {
                say("called by their numbers, as the first line has no name for them: " + names(unnamed), run);
            }
        }
    }

    /** Tells of numbers that may be versions or codes, unless their columns were named as features. */
    private void tellDoubtful(Run run) {
        Set<Integer> read = new TreeSet<>(choice.kept());
        if (!named) {
            read.addAll(choice.features());
        }
        read.stream()
                .filter(index -> !rows.is(index) && column(index).doubtful().isPresent())
                .limit(MOST_REMARKS)
                .forEach(index -> propose(
                        column(index).doubtful().orElseThrow()
                                + "; if it is a version or a code, give its column the type text in 'types', else number",
                        List.of(index),
                        run));
    }

    /** Says what would be certain if columns were given the type of text. */
    private void propose(String remark, List<Integer> texts, Run run) {
        Map<List<String>, String> types = new LinkedHashMap<>();
        texts.forEach(index -> types.putAll(column(index).typed(ColumnType.TEXT)));
        run.propose(choice.survey().files().name() + ": " + remark, types);
    }

    private List<Integer> features(Predicate<CsvColumn> kind) {
        return choice.features().stream()
                .filter(index -> kind.test(column(index)))
                .toList();
    }

    private List<Integer> leftOut(Predicate<CsvColumn> kind) {
        Set<Integer> taken = choice.taken();
        return choice.survey().all(kind).stream()
                .filter(index -> !taken.contains(index) && !rows.is(index))
                .toList();
    }

    private CsvColumn column(int index) {
        return choice.survey().column(index);
    }

    private void say(String remark, Run run) {
        run.warn(choice.survey().files().name() + ": " + remark);
    }

    private String names(List<Integer> indices) {
        String some = indices.stream()
                .limit(MOST_NAMES)
                .map(index -> "'" + column(index).name() + "'")
                .collect(Collectors.joining(", "));
        return some + (indices.size() > MOST_NAMES ? " and " + (indices.size() - MOST_NAMES) + " more" : "");
    }
}
