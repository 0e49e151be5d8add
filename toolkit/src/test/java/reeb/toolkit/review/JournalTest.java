package reeb.toolkit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

final class JournalTest {
    /** Rows 0 to 3, 4 to 6, 7 and 8; row 9 is in no group. */
    private static final Grouping BASE =
            new Grouping("cluster", Rows.first(10), List.of("0", "1", "2"), 0, 0, 0, 0, 1, 1, 1, 2, 2, -1);

    private static final List<String> OTHER_HASHES = List.of("0000000000000000", "0000000000000000");

    private static JournalLine change(Edit edit) {
        return new JournalLine.Change(edit, List.of());
    }

    private static byte[] names(String... names) {
        return Arrays.stream(names)
                .map(name -> "{\"op\":\"name\",\"group\":\"0\",\"name\":\"" + name + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesTheLinesOfAFileThatItDoesNotHave() {
        Journal begun = Journal.empty().with(new JournalLine.Base(BASE));
        byte[] whole = names("a", "b");
        byte[] bytes = Arrays.copyOf(whole, whole.length + 3);
        Journal all = begun.with(bytes, 0, "f");
        assertThat(all.lines()).isEqualTo(3);
        assertThat(all.review("cluster").orElseThrow().groups().all().getFirst().name())
                .isEqualTo("b");
        assertThat(begun.with(bytes, names("a").length, "f").lines()).isEqualTo(2);
        assertThat(begun.with(bytes, whole.length, "f").lines()).isEqualTo(1);
    }

    @Test
    void namesFileAndLineOfWhatCannotBeDone() {
        Journal begun = Journal.empty().with(new JournalLine.Base(BASE));
        assertThatThrownBy(() -> begun.with(names("a", "a"), 0, "edits.jsonl"))
                .isInstanceOf(InputException.class)
                .hasMessage("edits.jsonl:3: 'a' is called so already");
        assertThat(begun.lines()).isEqualTo(1);
        byte[] longest = new byte[Journal.MOST_LINE_BYTES + 2];
        longest[longest.length - 1] = '\n';
        assertThatThrownBy(() -> begun.with(longest, 0, "edits.jsonl"))
                .hasMessage("edits.jsonl:2: a line has at most 4 MiB");
    }

    @Test
    void takesAsLongForEachEditOfALongReviewAsOfAShortOne() {
        int pairs = 20_000;
        Journal journal = assertTimeout(Duration.ofSeconds(10), () -> {
            Journal now = Journal.empty().with(new JournalLine.Base(BASE));
            for (int pair = 1; pair <= pairs; pair++) {
                now = now.with(change(new Edit.Split("0", "0", "g" + pair, "a")));
                now = now.with(new JournalLine.Change(new Edit.Merge(List.of("0", "g" + pair), "0"), OTHER_HASHES));
            }
            return now;
        });
        assertThat(journal.review("cluster").orElseThrow().edits()).isEqualTo(2 * pairs);
        assertThat(journal.changed()).hasSize(pairs).startsWith(3, 5, 7);
        assertThatThrownBy(() -> journal.with(change(new Edit.Split("0", "0", "g1", "a"))))
                .hasMessageContaining("the id 'g1' was used before");
    }
}
