package reeb.plugins.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import reeb.api.problem.InputException;
import reeb.toolkit.review.Edit;
import reeb.toolkit.review.JournalLine;
import reeb.toolkit.review.Review;
import reeb.toolkit.review.RowSets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases that the explorer's page replays as well; {@code about} in their file tells how they are written. */
final class JournalCasesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> replaysAsEveryProgramDoes() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("cases.json"))) {
            List<JsonNode> cases = new ArrayList<>();
            JSON.readTree(in.readAllBytes()).get("cases").forEach(cases::add);
            assertThat(cases).hasSizeGreaterThan(90);
            return cases.stream()
                    .map(one -> DynamicTest.dynamicTest(one.get("name").asString(), () -> check(one)));
        }
    }

    private static void check(JsonNode one) {
        if (one.has("refused")) {
            assertThatThrownBy(() -> read(one))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching("edits.jsonl:" + one.get("refused").asInt() + ": [^\n]{10,200}");
            return;
        }
        JournalFile read = read(one);
        Review review = review(one, read);
        assertThat(outcome(read, review)).isEqualTo(expected(one));
    }

    private static JournalFile read(JsonNode one) {
        StringBuilder text = new StringBuilder();
        one.get("lines").forEach(line -> text.append(line.isString() ? line.asString() : line + "\n"));
        return JournalFile.read(text.toString().getBytes(StandardCharsets.UTF_8), "edits.jsonl");
    }

    private static Review review(JsonNode one, JournalFile read) {
        if (one.has("on")) {
            byte[] line = one.get("on").toString().getBytes(StandardCharsets.UTF_8);
            JournalLine.Base base = (JournalLine.Base) JournalLine.read(line, 0, line.length);
            return read.journal()
                    .review(base.grouping().name())
                    .map(before -> before.on(base.grouping()))
                    .orElseGet(() -> Review.of(base.grouping()));
        }
        String name = one.has("grouping")
                ? one.get("grouping").asString()
                : read.journal().current().orElseThrow();
        return read.journal().review(name).orElseThrow();
    }

    private static List<String> outcome(JournalFile read, Review review) {
        List<String> all = new ArrayList<>();
        review.groups()
                .all()
                .forEach(group -> all.add(String.join(
                        "|",
                        group.id(),
                        group.name(),
                        group.parent(),
                        group.note(),
                        group.state().toString(),
                        RowSets.write(group.rows()))));
        all.add("noise " + RowSets.write(review.groups().noise()));
        review.groups().tags().forEach((tag, rows) -> all.add("tag " + tag + " " + RowSets.write(rows)));
        all.add("undo " + review.toUndo().map(Edit::op).orElse("null"));
        all.add("redo " + review.toRedo().map(Edit::op).orElse("null"));
        review.leftOut().forEach(out -> {
            assertThat(out.why()).hasSizeBetween(10, 200);
            all.add("left out " + out.line() + " " + out.op() + " " + out.group());
        });
        all.add("changed " + read.journal().changed());
        all.add("cut " + read.cut());
        return all;
    }

    private static List<String> expected(JsonNode one) {
        List<String> all = new ArrayList<>();
        one.get("groups")
                .forEach(group -> all.add(String.join(
                        "|",
                        Stream.of("id", "name", "parent", "note", "state", "rows")
                                .map(field -> group.get(field).asString())
                                .toList())));
        all.add("noise " + one.get("noise").asString());
        if (one.has("tags")) {
            one.get("tags")
                    .forEach(tag -> all.add("tag " + tag.get("tag").asString() + " "
                            + tag.get("rows").asString()));
        }
        all.add("undo " + one.get("undo").asString("null"));
        all.add("redo " + one.get("redo").asString("null"));
        one.get("leftOut")
                .forEach(out -> all.add("left out " + out.get("line").asInt() + " "
                        + out.get("op").asString() + " " + out.path("group").asString("")));
        List<Integer> changed = new ArrayList<>();
        one.get("changed").forEach(line -> changed.add(line.asInt()));
        all.add("changed " + changed);
        all.add("cut " + one.get("cut").asBoolean());
        return all;
    }
}
