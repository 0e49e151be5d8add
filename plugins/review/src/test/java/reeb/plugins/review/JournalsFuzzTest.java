package reeb.plugins.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

/** Whatever the bytes, a journal is replayed or refused in a line. */
final class JournalsFuzzTest {
    private static final int[] CLUSTERS = {0, 0, 0, 0, 1, 1, 1, 2, 2, -1};
    private static final List<String> NAMES = List.of("0", "1", "2");
    private static final Dataset ROWS = new Dataset(
            Points.of(10, 1, new double[10]),
            new Table(List.of(new Column.Categories("cluster", CLUSTERS, NAMES))),
            Optional.empty());
    private static final EditedGroups PART =
            new EditedGroups("edits.jsonl", Optional.empty(), Optional.empty(), "group", "tags");

    static Stream<byte[]> journals() {
        String base = Journals.base("cluster", NAMES, CLUSTERS) + "\n";
        String other = Journals.base("cluster", List.of("a", "b"), 0, 0, 1, 1, 1, 1, 1, 0, 0, 0) + "\n";
        return Stream.of(base, base + """
                                {"op":"name","group":"0","name":"zeros"}
                                {"op":"merge","groups":["1","2"],"into":"2"}
                                {"op":"split","group":"0","rows":"3","into":"g1","name":"odd","how":"lasso"}
                                {"op":"move","rows":"9","to":"g1"}
                                {"op":"within","group":"0","parent":"round"}
                                """, other + """
                                {"op":"move","rows":"0-1,7","to":"b"}
                                {"op":"undo"}
                                """).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("journals")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyJournal(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".jsonl");
        try {
            Files.write(file, bytes);
            Table table = PART.columns(ROWS, List.of(file), TestRun.serial());
            assertThat(table.columns()).allMatch(column -> column.size() == 10);
        } catch (InputException refused) {
            assertThat(refused.getMessage())
                    .contains(file.getFileName().toString())
                    .doesNotContain("\n");
        } finally {
            Files.delete(file);
        }
    }
}
