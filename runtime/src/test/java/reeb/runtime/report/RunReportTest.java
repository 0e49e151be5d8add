package reeb.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.graph.Ledger;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.WrittenFile;
import reeb.runtime.hash.Hashes;
import reeb.runtime.samples.SamplePlugin;
import reeb.runtime.workflow.FileCheck;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

final class RunReportTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&</style><script>alert(2)</script>\0\ud800";

    /** A PNG's first bytes: signature, length and name of the header, 640 x 480 pixels. */
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        2,
        (byte) 0x80,
        0,
        0,
        1,
        (byte) 0xe0
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<WrittenFile> files = new ArrayList<>();
    private Map<String, List<Double>> figures = Map.of();
    private String name = "A run";

    private String report() throws IOException {
        Path file = Files.writeString(folder.resolve("my workflow.json"), """
                {"seed": 3, "steps": [
                  {"name": "data", "use": "dice"},
                  {"name": "graph", "use": "chart", "of": "data"},
                  {"name": "list", "use": "listing", "of": "graph"}]}
                """);
        try (Catalog catalog = SamplePlugin.catalog()) {
            Workflow read = WorkflowReader.read(catalog, file, List.of(), FileCheck.none());
            Workflow workflow = new Workflow(read.file(), name, read.seed(), read.steps(), read.written());
            FinishedRun.Surroundings surroundings =
                    new FinishedRun.Surroundings("1.2", settings, 2, "2026-01-01T00:00:00Z", 75.2, 300L << 20);
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            RunReport.write(new FinishedRun(workflow, records(workflow), warnings, surroundings), folder, page);
            return page.toString(StandardCharsets.UTF_8);
        }
    }

    private List<StepRecord> records(Workflow workflow) {
        List<Ledger.Fate> fates = new ArrayList<>(Collections.nCopies(3, Ledger.Fate.KEPT));
        fates.add(Ledger.Fate.NOISE);
        return List.of(
                record(workflow, "data", Optional.empty(), figures, List.of()),
                record(workflow, "graph", Optional.of(Ledger.of(fates)), Map.of(), List.of()),
                record(workflow, "list", Optional.empty(), Map.of(), files));
    }

    private static StepRecord record(
            Workflow workflow,
            String step,
            Optional<Ledger> ledger,
            Map<String, List<Double>> figures,
            List<WrittenFile> files) {
        return new StepRecord(
                workflow.step(step),
                "key-of-" + step,
                StepRecord.How.CACHED,
                1.25,
                0,
                "result of " + step,
                Optional.empty(),
                ledger,
                columns(figures),
                files);
    }

    private static Map<String, Column.Numbers> columns(Map<String, List<Double>> figures) {
        return figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        figure -> new Column.Numbers(
                                figure.getKey(),
                                figure.getValue().stream()
                                        .mapToDouble(value -> value)
                                        .toArray())));
    }

    private void file(String file, byte... bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        files.add(new WrittenFile(file, bytes.length, Hashes.of(folder.resolve(file))));
    }

    @Test
    void showsAsTextWhateverItIsGiven() throws IOException {
        name = HOSTILE;
        warnings.add("data: " + HOSTILE);
        settings.add("data.rows=" + HOSTILE);
        figures = Map.of(HOSTILE, List.of(1.0));
        assertThat(report())
                .doesNotContain("<img", "<script", "\0", "\ud800")
                .contains("<h1>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;&lt;/style&gt;&lt;script&gt;")
                .contains("\ufffd\ufffd</h1>");
    }

    @Test
    void allowsItsOneStyleSheetAndPicturesWithinItAndNothingElse() throws IOException {
        file("list.png", PNG);
        String page = report();
        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        String hash =
                Base64.getEncoder().encodeToString(Hashes.sha256(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-" + hash
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"")
                .doesNotContain("<script", " style=", "url(", "@import", "http://", "https://")
                .doesNotContainPattern("src=\"(?!data:)");
    }

    @Test
    void holdsItsPictures() throws IOException {
        file("list.png", PNG);
        file("list.svg", (byte) '<');
        file("other.svg", (byte) '<', (byte) 's');
        String page = report();
        assertThat(page.split("<img", -1)).hasSize(1 + 2);
        assertThat(page)
                .contains("alt=\"Picture of step list: listing of graph (result of graph)\" width=\"640\""
                        + " height=\"480\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(PNG) + "\"")
                .contains("src=\"data:image/svg+xml;base64,PHM=\"");
    }

    @Test
    void namesPicturesThatAreTooLarge() throws IOException {
        files.add(new WrittenFile("list.png", (16 << 20) + 1, "hash"));
        assertThat(report())
                .contains("This picture is too large to be shown here.", "<a href=\"list.png\">list.png</a> (16.0 MiB)")
                .doesNotContain("<img");
    }

    @Test
    void linksPagesAndAllOtherFiles() throws IOException {
        assertThat(report()).doesNotContain("<h2>Pages</h2>", "<a href=");
        file("list.html", (byte) '<', (byte) 'p');
        file("list.txt", (byte) 1);
        assertThat(report())
                .contains("<h2>Pages</h2>")
                .containsOnlyOnce(
                        "<li><a href=\"list.html\">list.html</a> (0.0 KiB) – list: listing of graph (result of graph)")
                .contains("class=\"file\"><a href=\"list.txt\">list.txt</a></th>")
                .doesNotContain("<li><a href=\"list.txt\"");
    }

    @Test
    void tellsWhatBecameOfTheRows() throws IOException {
        assertThat(report())
                .contains("3 of 4 rows (75.0 %) are in some node; 1 (25.0 %) lost as noise.")
                .contains(">lost as noise</th><td class=\"number\">1</td><td class=\"number\">25.0 %</td>");
    }

    @Test
    void showsFiguresAsNumbersAndTables() throws IOException {
        List<Double> hundred = IntStream.range(0, 100).mapToObj(i -> i / 3.0).toList();
        figures = Map.of("recall", List.of(0.123456789), "rows", List.of(1234567.0), "curve", hundred);
        assertThat(report())
                .contains(">recall</th><td class=\"number\">0.123457</td>")
                .contains(">rows</th><td class=\"number\">1,234,567</td>")
                .contains("These are the first 20 of 100 values; all are in run.json.")
                .contains(">6.33333<")
                .doesNotContain(">6.66667<");
    }

    @Test
    void tellsHowToDoItAgain() throws IOException {
        settings.addAll(List.of("data.rows=7", "name=it's"));
        file("list.txt", (byte) 1);
        assertThat(report())
                .contains(
                        "reeb run &#39;my workflow.json&#39; --set data.rows=7 --set &#39;name=it&#39;\\&#39;&#39;s&#39;")
                .contains("&quot;use&quot;: &quot;dice&quot;")
                .contains(files.getFirst().sha256(), "key-of-graph", "plugin samples", "1 min 15 s", "300.0 MiB");
    }

    @Test
    void ordersItsHeadings() throws IOException {
        file("list.png", PNG);
        warnings.add("data: careful");
        int before = 0;
        Matcher headings = Pattern.compile("<h([1-6])>").matcher(report());
        while (headings.find()) {
            int level = Integer.parseInt(headings.group(1));
            assertThat(level).isBetween(before == 0 ? 1 : 2, before + 1);
            before = level;
        }
        assertThat(before).isEqualTo(3);
    }
}
