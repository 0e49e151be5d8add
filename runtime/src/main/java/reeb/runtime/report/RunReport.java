package reeb.runtime.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.hash.Hashes;

/**
 * The report of a run, {@code report.html}: what came of it, and how to do it again, on one page that holds its pictures.
 *
 * <p>The page asks for nothing beyond itself. Its content security policy allows pictures within it and its one style sheet,
 * and neither scripts nor anything from elsewhere.
 */
public final class RunReport {
    private static final String STYLE = "report.css";

    private final FinishedRun run;
    private final Html html;

    private RunReport(FinishedRun run, Html html) {
        this.run = run;
        this.html = html;
    }

    /**
     * Writes the page; the stream stays open.
     *
     * @param run what to report
     * @param folder where the run's files are
     * @param out takes the page, in UTF-8
     * @throws IOException where a picture can't be read or the page can't be written
     */
    public static void write(FinishedRun run, Path folder, OutputStream out) throws IOException {
        Html html = new Html(out);
        RunReport report = new RunReport(run, html);
        html.raw("<!DOCTYPE html>\n").start("html", "lang", "en").line();
        report.head();
        html.start("body").line().start("main").line();
        report.summary();
        report.warnings();
        new Pages(html).write(run.records());
        new Sections(html).write(run.records());
        new Pictures(folder, html).write(run.records());
        new Measures(html).write(run.records());
        new StepList(html).write(run.records());
        new Recipe(run, html).write();
        html.end().line().end().end().line();
    }

    private void head() throws IOException {
        String style = style();
        String hash = Base64.getEncoder().encodeToString(Hashes.sha256(style.getBytes(StandardCharsets.UTF_8)));
        html.start("head").line().empty("meta", "charset", "utf-8").line();
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; img-src data:; style-src 'sha256-" + hash
                                + "'; base-uri 'none'; form-action 'none'")
                .line();
        meta("viewport", "width=device-width, initial-scale=1");
        meta("color-scheme", "light dark");
        meta("referrer", "no-referrer");
        meta("generator", "Reeb " + run.surroundings().version());
        html.empty("link", "rel", "icon", "href", "data:,").line();
        html.element("title", run.workflow().name() + " – Reeb").line();
        html.start("style").raw(style).end().line().end().line();
    }

    private void meta(String name, String content) throws IOException {
        html.empty("meta", "name", name, "content", content).line();
    }

    /** Reads the style sheet, with the line ends that browsers make of all others before they hash it. */
    private static String style() throws IOException {
        try (InputStream style = RunReport.class.getResourceAsStream(STYLE)) {
            if (style == null) {
                throw new IllegalStateException(STYLE + " is missing from Reeb");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private void summary() throws IOException {
        FinishedRun.Surroundings surroundings = run.surroundings();
        html.element("h1", run.workflow().name()).line().start("dl", "class", "summary");
        fact("Started", surroundings.started());
        fact("Time", Amounts.seconds(surroundings.seconds()));
        if (surroundings.peakBytes() > 0) {
            fact("Peak memory", Amounts.bytes(surroundings.peakBytes()));
        }
        fact("Threads", Amounts.count(surroundings.threads()));
        fact("Seed", Long.toString(run.workflow().seed()));
        fact("Reeb", surroundings.version());
        html.end().line();
    }

    private void fact(String name, String value) throws IOException {
        html.start("div").element("dt", name).element("dd", value).end();
    }

    private void warnings() throws IOException {
        List<String> warnings = run.warnings();
        if (warnings.isEmpty()) {
            return;
        }
        html.start("section", "class", "warnings").element("h2", "Warnings").start("ul");
        for (String warning : warnings) {
            html.element("li", warning);
        }
        html.end().end().line();
    }
}
