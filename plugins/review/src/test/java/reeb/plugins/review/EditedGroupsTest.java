package reeb.plugins.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class EditedGroupsTest implements PartContract {
    private static final int[] CLUSTERS = {0, 0, 0, 0, 1, 1, 1, 2, 2, -1};
    private static final String BASE = Journals.base("cluster", List.of("0", "1", "2"), CLUSTERS);

    @TempDir
    private Path folder;

    @Override
    public EditedGroups part() {
        return new EditedGroups("edits.jsonl", Optional.empty(), Optional.empty(), "group", "tags");
    }

    private static Column.Categories clusters(String name, int... codes) {
        return new Column.Categories(name, codes, List.of("0", "1", "2"));
    }

    private static Dataset rows(Column... columns) {
        return new Dataset(Points.of(10, 1, new double[10]), new Table(List.of(columns)), Optional.empty());
    }

    private Table columns(EditedGroups part, Dataset data, TestRun run, String... lines) throws IOException {
        return part.columns(data, List.of(Journals.write(folder, lines)), run);
    }

    private static List<String> values(Table table, String column) {
        Column found = table.column(column).orElseThrow();
        return IntStream.range(0, found.size()).mapToObj(found::text).toList();
    }

    @Test
    void givesRowsTheNamesOfTheirGroups() throws IOException {
        TestRun run = TestRun.serial();
        Table table = columns(
                part(),
                rows(clusters("cluster", CLUSTERS)),
                run,
                BASE,
                "{'op':'name','group':'0','name':'zeros'}",
                "{'op':'merge','groups':['1','2'],'into':'2'}",
                "{'op':'split','group':'0','rows':'3','into':'g1','name':'odd','how':'lasso'}",
                "{'op':'move','rows':'9','to':'g1'}",
                "{'op':'within','group':'0','parent':'round'}");
        assertThat(table.names()).containsExactly("group", "super-group");
        assertThat(values(table, "group"))
                .containsExactly("zeros", "zeros", "zeros", "odd", "2", "2", "2", "2", "2", "odd");
        assertThat(values(table, "super-group")).containsExactly("round", "round", "round", "", "", "", "", "", "", "");
        assertThat(run.warnings()).isEmpty();
        assertThat(run.figures())
                .containsEntry("groups", List.of(3.0))
                .containsEntry("edits", List.of(5.0))
                .containsEntry("edits left out", List.of(0.0))
                .doesNotContainKey("purity before and after");
    }

    @Test
    void leavesFeaturesAsTheyAre() {
        Dataset data = rows(clusters("cluster", CLUSTERS)).named(List.of("x"));
        assertThat(part().transform(data, List.of(), TestRun.serial())).isSameAs(data.points());
        assertThat(part().names(data, 1)).containsExactly("x");
    }

    @Test
    void changesNothingByAJournalWithoutLines() throws IOException {
        TestRun run = TestRun.serial();
        Table table = columns(part(), rows(clusters("found", CLUSTERS)), run);
        assertThat(table.names()).containsExactly("group");
        assertThat(values(table, "group")).containsExactly("0", "0", "0", "0", "1", "1", "1", "2", "2", "");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void comparesGroupsWithLabelsBeforeAndAfter() throws IOException {
        TestRun run = TestRun.serial();
        Column labels = Column.Categories.of("kind", List.of("a", "a", "a", "b", "b", "b", "b", "b", "b", ""));
        Table _ = columns(
                part(),
                rows(clusters("cluster", CLUSTERS), labels),
                run,
                BASE,
                "{'op':'move','rows':'3','to':'1'}",
                "{'op':'merge','groups':['1','2'],'into':'1'}");
        assertThat(run.figures().get("purity before and after")).containsExactly(8 / 9.0, 1.0);
        // Of 36 pairs, 7 are together in both, 18 by label and 10 by cluster.
        assertThat(run.figures().get("ari before and after"))
                .satisfiesExactly(
                        before -> assertThat(before).isCloseTo(2 / 9.0, within(1e-15)),
                        after -> assertThat(after).isEqualTo(1));
    }

    @Test
    void carriesNamesOverToOtherClustersAndTellsWhatDoesNotFit() throws IOException {
        TestRun run = TestRun.serial();
        Table table = columns(
                part(),
                rows(clusters("cluster", 1, 1, 1, 1, -1, -1, -1, 0, 0, 0)),
                run,
                BASE,
                "{'op':'name','group':'0','name':'zeros'}",
                "{'op':'name','group':'1','name':'ones'}",
                "{'op':'name','group':'2','name':'twos'}");
        assertThat(values(table, "group"))
                .containsExactly("zeros", "zeros", "zeros", "zeros", "", "", "", "twos", "twos", "twos");
        assertThat(run.warnings())
                .containsExactly("edits.jsonl:3: 'name' of group '1' is left out: none of the groups that there are now"
                        + " matches it");
        assertThat(run.figures()).containsEntry("edits left out", List.of(1.0)).containsEntry("edits", List.of(2.0));
    }

    @Test
    void tellsThatAJournalHardlyKnowsTheRows() throws IOException {
        TestRun run = TestRun.serial();
        String other = Journals.base("cluster", List.of("0"), 0, 0, 0);
        Table _ = columns(part(), rows(clusters("cluster", CLUSTERS)), run, other);
        assertThat(run.warnings())
                .containsExactly(
                        "edits.jsonl: is a review of 3 rows, which hold 3 of these 10; groups are matched by those"
                                + " alone, so look whether it is a journal of these data");
    }

    @Test
    void refusesToChooseAmongReviewsOfOtherGroups() {
        String[] lines = {BASE, BASE.replace("'cluster'", "'kind'").replace("\"cluster\"", "\"kind\"")};
        assertThatThrownBy(() -> columns(part(), rows(clusters("renamed", CLUSTERS)), TestRun.serial(), lines))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "edits.jsonl: is a review of cluster, kind, and of no 'renamed'; let 'by' name one of these, as"
                                + " the step was called then");
    }

    @Test
    void knowsRowsByTheirNumbersInTheSource() throws IOException {
        Dataset data = rows(clusters("cluster", CLUSTERS)).pick(Rows.of(0, 3, 4, 9));
        TestRun run = TestRun.serial();
        Table table = columns(part(), data, run, BASE, "{'op':'move','rows':'3 5 9','to':'1'}");
        assertThat(values(table, "group")).containsExactly("0", "1", "1", "1");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void givesRowsTheirTagsAsOneText() throws IOException {
        Table table = columns(
                part(),
                rows(clusters("cluster", CLUSTERS)),
                TestRun.serial(),
                BASE,
                "{'op':'tag','rows':'1-3','tag':'blurred'}",
                "{'op':'tag','rows':'3 9','tag':'odd'}");
        assertThat(values(table, "tags"))
                .containsExactly("", "blurred", "blurred", "blurred; odd", "", "", "", "", "", "odd");
        assertThat(columns(part(), rows(clusters("cluster", CLUSTERS)), TestRun.serial(), BASE)
                        .column("tags"))
                .as("where no row has any")
                .isEmpty();
    }

    @Test
    void takesTheOnlyReviewForAStepThatWasRenamed() throws IOException {
        TestRun run = TestRun.serial();
        Table table = columns(
                new EditedGroups("edits.jsonl", Optional.of("blobs"), Optional.empty(), "team", "tags"),
                rows(clusters("blobs", CLUSTERS)),
                run,
                BASE,
                "{'op':'name','group':'0','name':'zeros'}");
        assertThat(values(table, "team")).startsWith("zeros").endsWith("");
        assertThat(run.warnings())
                .containsExactly("edits.jsonl: is a review of 'cluster'; it is carried over to 'blobs'");
    }

    @Test
    void tellsOfALineThatWasCutShortAndOfRowsThatAreOthers() throws IOException {
        Path file = Journals.write(folder, BASE, "{'op':'name','group':'0','name':'a','members':'0000000000000000'}");
        Files.writeString(file, Files.readString(file) + "{\"op\":\"na");
        TestRun run = TestRun.serial();
        Table _ = part().columns(rows(clusters("cluster", CLUSTERS)), List.of(file), run);
        assertThat(run.warnings())
                .containsExactly(
                        "edits.jsonl: the last line has no end, since its program was stopped while it was written; it"
                                + " is left out",
                        "edits.jsonl:2: the group has other rows than when this was written, so somebody has changed the"
                                + " journal by hand; it is done all the same");
    }

    @Test
    void refusesALineThatCannotBeDoneByItsNumber() {
        assertThatThrownBy(() -> columns(
                        part(),
                        rows(clusters("cluster", CLUSTERS)),
                        TestRun.serial(),
                        BASE,
                        "{'op':'name','group':'7','name':'a'}"))
                .isInstanceOf(InputException.class)
                .hasMessage("edits.jsonl:2: there is no group '7'; there are 0, 1, 2");
    }

    @Test
    void asksForTheColumnWhereItIsNotClear() {
        assertThatThrownBy(
                        () -> columns(part(), rows(new Column.Numbers("age", new double[10])), TestRun.serial(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessage("by: must name the column of groups that was reviewed, since the rows have no column"
                        + " 'cluster'; there are age");
    }
}
