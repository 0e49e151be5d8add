package reeb.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.json.JsonReader;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;
import reeb.testkit.Scenes;

/** What the report shows of sections, which may be anything but must stay what they are. */
final class SectionsTest {
    private static String shown(Section section) throws IOException {
        String text = """
                {"steps": [{"name": "data", "use": "dice"}, {"name": "told", "use": "told-rows", "of": "data"}]}
                """;
        try (Catalog catalog = SamplePlugin.catalog()) {
            Workflow workflow = WorkflowReader.read(
                    catalog, Path.of("w.json"), JsonReader.parse(text, "w.json"), List.of(), FileCheck.none());
            StepRecord record = new StepRecord(
                    workflow.step("told"),
                    "key",
                    StepRecord.How.COMPUTED,
                    1,
                    0,
                    "section",
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("n", new Column.Numbers("n", 1)),
                    Optional.of(section),
                    List.of());
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            Html html = new Html(page);
            new Sections(html).write(List.of(record));
            new Measures(html).write(List.of(record));
            return page.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void areWordsATableAndAPicture() throws IOException {
        Section section = Section.of("Groups", "There are two.", "One is large.")
                .with(new Table(List.of(
                        new Column.Texts("group", List.of("a", "b")), new Column.Numbers("rows", 1234567, Double.NaN))))
                .with(Scenes.picture("Two dots"));
        assertThat(shown(section))
                .startsWith("<section><h2>Groups</h2>\n<p>There are two.</p>\n<p>One is large.</p>\n")
                .contains("aria-label=\"Table of Groups\"")
                .contains(">a</th><td class=\"number\">1,234,567</td>", ">b</th><td class=\"number\"></td>")
                .contains("<img alt=\"Two dots\" width=\"2\" height=\"1\" src=\"data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(Scenes.picture("Two dots").png())
                        + "\"><figcaption>Two dots</figcaption>")
                .contains("<p class=\"key\">told: told-rows of data</p>")
                .doesNotContain("<h2>Figures</h2>");
    }

    @Test
    void areTextsWhateverIsInThem() throws IOException {
        String hostile = Scenes.HOSTILE;
        Section section = Section.of("Title" + hostile, hostile)
                .with(new Table(List.of(new Column.Texts("name" + hostile, List.of("value" + hostile)))))
                .with(Scenes.picture("picture" + hostile));
        assertThat(shown(section))
                .contains("<h2>Title&lt;/script&gt;")
                .doesNotContain("<script", "<img src", "onerror=\"", "\0", "\ud800")
                .containsOnlyOnce("<img ");
    }
}
