package reeb.runtime.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.engine.FinishedRun;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Workflow;

/** How to do a run again, and how to tell that the same came of it: command, workflow, versions, hashes. */
final class Recipe {
    private final FinishedRun run;
    private final Html html;

    Recipe(FinishedRun run, Html html) {
        this.run = run;
        this.html = html;
    }

    void write() throws IOException {
        files();
        html.start("section").element("h2", "Do it again").line();
        html.start("pre", "tabindex", "0", "aria-label", "Command")
                .element("code", command())
                .end()
                .line();
        html.element(
                        "p",
                        "The same workflow, data, seed and versions give the same bytes in every file but report.html"
                                + " and run.json, for any number of threads.")
                .line();
        versions().write(html);
        html.element("h3", "Workflow").line();
        html.element(
                        "p",
                        "What was run, with every default spelled out. It runs as it is when saved in the folder "
                                + (isGiven() ? "that the run was started in" : "of " + file())
                                + ", since paths in it are relative to its folder.")
                .line();
        html.start("pre", "tabindex", "0", "aria-label", "Workflow")
                .element("code", JsonWriter.pretty(run.recipe()))
                .end()
                .line();
        html.end().line();
    }

    private void files() throws IOException {
        List<List<String>> files = run.records().stream()
                .flatMap(record -> record.files().stream())
                .map(file -> List.of(file.name(), Amounts.bytes(file.bytes()), file.sha256()))
                .toList();
        if (files.isEmpty()) {
            return;
        }
        html.start("section").element("h2", "Files").line();
        new Grid(
                        "Files of the run",
                        List.of(Grid.Heading.words("File"), Grid.Heading.number("Size"), Grid.Heading.code("SHA-256")),
                        files)
                .write(html);
        html.end().line();
    }

    private Grid versions() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Reeb", run.surroundings().version()));
        rows.add(List.of("Java", run.surroundings().java()));
        for (InstalledPlugin plugin : run.plugins()) {
            String hash = plugin.sha256().isEmpty() ? "" : ", SHA-256 " + plugin.sha256();
            rows.add(List.of("plugin " + plugin.name(), plugin.version() + hash));
        }
        return new Grid("Versions", List.of(Grid.Heading.words("What"), Grid.Heading.words("Version")), rows);
    }

    /** Tells whether the workflow was given on the standard input and never was a file. */
    private boolean isGiven() {
        return file().equals(Workflow.STANDARD_INPUT);
    }

    private String file() {
        return String.valueOf(run.workflow().file().getFileName());
    }

    private String command() {
        String settings = run.surroundings().settings().stream()
                .map(setting -> " --set " + word(setting))
                .collect(Collectors.joining());
        return "reeb run " + (isGiven() ? "-" : word(file())) + settings;
    }

    /** Quotes a word of a shell's command where it must be. */
    private static String word(String text) {
        return text.matches("[A-Za-z0-9_./=:,+@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
