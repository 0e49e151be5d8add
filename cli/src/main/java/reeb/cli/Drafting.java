package reeb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reeb.cli.draft.Draft;
import reeb.cli.progress.Interrupts;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.StepInputs;
import reeb.runtime.engine.Workers;
import reeb.runtime.json.JsonReader;
import reeb.runtime.workflow.Workflow;
import reeb.runtime.workflow.WorkflowReader;

/** Data of one's own, and the workflow that is drafted for them. */
final class Drafting {
    /** How the names of workflows end. */
    static final String ENDING = ".json";

    private Drafting() {}

    /** Tells whether there is something to look at: JSON that is no list of records is a workflow, or another file to keep. */
    static boolean isData(Path named) {
        if (!named.toString().endsWith(ENDING) || !Files.isRegularFile(named)) {
            return Files.exists(named) && !named.toString().endsWith(ENDING);
        }
        try (BufferedReader text = Files.newBufferedReader(named)) {
            int first = text.read();
            while (Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '[';
        } catch (IOException _) {
            return false;
        }
    }

    /** Names the workflow after all of the data's name: {@code my.csv} and {@code my.npy} may lie side by side. */
    static Path workflow(Path data) {
        Path named = data.normalize().getNameCount() > 0
                        && !data.normalize().toString().isEmpty()
                ? data.normalize()
                : data.toAbsolutePath().normalize();
        return named.resolveSibling(named.getFileName() + ENDING);
    }

    /**
     * Drafts a workflow that fits data.
     *
     * @param data a file or folder that is there
     * @param file where the workflow will lie, since paths in it are relative to its folder
     * @return its bytes
     */
    static byte[] draft(Path data, Path file, Common common, WorkOptions work, Console console) throws IOException {
        Path folder = DataPlaces.folder(file);
        DataPlaces places = work.places(folder, console);
        Path place = data.toAbsolutePath().normalize();
        String named = folder.getRoot() != null && folder.getRoot().equals(place.getRoot())
                ? folder.relativize(place).toString()
                : place.toString();
        try (Catalog catalog = common.catalog(console);
                Workers workers = new Workers(work.threads());
                Interrupts interrupts = new Interrupts(console::error, "nothing was written", () -> {})) {
            String text = Draft.of(named, place, catalog, places, workers, interrupts.cancellation());
            Workflow _ = WorkflowReader.read(
                    catalog, file, JsonReader.parse(text, file.toString()), List.of(), StepInputs.check(places));
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
