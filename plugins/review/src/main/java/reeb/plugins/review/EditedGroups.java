package reeb.plugins.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Places;
import reeb.api.Run;
import reeb.api.columns.ColumnTransform;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.review.Group;
import reeb.toolkit.review.Grouping;
import reeb.toolkit.review.Groups;
import reeb.toolkit.review.Journal;

/**
 * Groups as a person has edited them in the explorer: named, joined, split, mended.
 *
 * <p>The journal is replayed on the clusters that there are now. Where these are others than those that were reviewed, groups are
 * matched by their rows, and what does not fit is left out with a warning. O(n log n) for n rows for each edit, and O(k^3) for
 * k groups that have to be matched.
 *
 * @param file a journal, {@code edits.jsonl}; an empty one changes nothing
 * @param by the column of groups that was reviewed
 * @param labels the column of labels with which groups are compared
 * @param column what the column of groups is called; that of super-groups is called {@code super-} and this
 * @param tags what the column of tags is called, which is there where rows have any
 */
@Named("edited-groups")
@About(
        "Gives rows the groups that a person has made of clusters in the explorer: named, merged, split, mended. Features stay as they are.")
public record EditedGroups(
        @About(Replay.ABOUT_FILE) String file,

        @About(
                "The column that was reviewed; default: the one that the journal names, or else the clusters of the step that"
                        + " the rows come from.")
        @ColumnNames
        Optional<String> by,

        @About(Replay.ABOUT_LABELS) @ColumnNames Optional<String> labels,

        @About("What the column of groups is called; that of super-groups has 'super-' before it.") @Default("group")
        String column,

        @About(
                "What the column of tags is called, which is there where rows have any; several stand in one text, as 'blurred; odd'.")
        @Default("tags")
        String tags)
        implements ColumnTransform {
    private static final String SUPER = "super-";

    @Override
    public List<Path> inputs(Places places) {
        return List.of(places.file(file, Journal.MOST_BYTES));
    }

    @Override
    public Table columns(Dataset data, List<Path> inputs, Run run) {
        Replay replay = new Replay(inputs.getFirst(), run);
        Grouping before = Grouping.of(data, data.column("by", reviewed(data, replay.journal())));
        Groups after = replay.on(before);
        replay.compare(labels, data, before, after);
        return table(after, before.numbers());
    }

    private String reviewed(Dataset data, Journal journal) {
        return by.or(() -> journal.current()
                        .filter(name -> data.table().column(name).isPresent()))
                .or(() -> clusters(data))
                .orElseThrow(() -> new InputException("by: must name the column of groups that was reviewed"
                        + journal.current()
                                .map(name -> ", since the rows have no column '" + name + "'")
                                .orElse("")
                        + "; there are " + String.join(", ", data.table().names())));
    }

    /** Names the column that a step which clusters has put before all others. */
    private static Optional<String> clusters(Dataset data) {
        return data.table().columns().stream()
                .findFirst()
                .filter(Column.Categories.class::isInstance)
                .map(Column::name);
    }

    private Table table(Groups groups, Rows numbers) {
        Categories names = Categories.of(groups, Group::name);
        Categories parents = Categories.of(groups, Group::parent);
        int[] places = groups.places(numbers);
        List<Column> columns = new ArrayList<>();
        columns.add(names.column(column, places));
        if (!parents.texts().isEmpty()) {
            columns.add(parents.column(SUPER + column, places));
        }
        if (!groups.tags().isEmpty()) {
            columns.add(tagColumn(groups.tagsOf(numbers)));
        }
        return new Table(columns);
    }

    /** Makes categories of all combinations of tags that some row has. */
    private Column tagColumn(List<String> ofRows) {
        List<String> combinations =
                ofRows.stream().filter(text -> !text.isEmpty()).distinct().toList();
        Map<String, Integer> codes = new HashMap<>();
        combinations.forEach(text -> codes.put(text, codes.size()));
        return new Column.Categories(
                tags,
                ofRows.stream().mapToInt(text -> codes.getOrDefault(text, -1)).toArray(),
                combinations);
    }
}
