package reeb.server.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Presenter;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.parameters.PartValues;
import reeb.runtime.workflow.Step;
import reeb.server.http.Folder;

/** The pages of a run. */
public final class RunPages {
    /** The part that makes a page of a run without one, and what its step is called. */
    private static final String PART = "explorer";

    private static final String ENDING = "html";

    private RunPages() {}

    /** Finds the steps of a run that have written pages which are still in its folder. */
    public static List<Page> of(StoredRun run, Folder folder) {
        return run.workflow().steps().stream()
                .filter(step -> writesPage(step)
                        && Files.isRegularFile(run.folder().resolve(Page.file(step.name())), LinkOption.NOFOLLOW_LINKS))
                .map(step -> Page.in(folder, step.name()))
                .toList();
    }

    /** Tells whether a step writes a page. */
    public static boolean writesPage(Step step) {
        return step.part() instanceof Presenter presenter && presenter.endings().contains(ENDING);
    }

    /**
     * Makes the page that a run lacks, of its maps and graphs, to be closed. The folder of the run stays as it is.
     *
     * @param catalog the parts there are
     * @throws InputException where there is nothing to show, or the cache no longer holds it
     * @throws IOException where the cache cannot be read
     */
    public static Page made(Catalog catalog, StoredRun run, LaterStep.Means means) throws IOException {
        Map<String, Object> step = lacking(run);
        String name = String.valueOf(step.get("name"));
        StoredRun more = run.with(catalog, step);
        MadePage page = new MadePage(name);
        try {
            LaterStep.write(more, name, page, means);
        } catch (IOException | RuntimeException fault) {
            page.close();
            throw fault;
        }
        return page;
    }

    /**
     * Gives the steps that have made pages with the part that is known here, as a workflow has them.
     *
     * @param pages of the run, those of its steps or the one that it lacks
     * @return members of each, by name
     */
    public static Map<String, Map<String, Object>> steps(StoredRun run, List<Page> pages) {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        for (Page page : pages) {
            Optional<Step> written = run.workflow().steps().stream()
                    .filter(step -> step.name().equals(page.name()))
                    .findFirst();
            Map<String, Object> members = written.map(RunPages::members).orElseGet(() -> lacking(run));
            if (PART.equals(members.get("use"))) {
                steps.put(page.name(), members);
            }
        }
        return steps;
    }

    private static Map<String, Object> members(Step step) {
        Map<String, Object> members = JsonWriter.object("name", step.name());
        members.putAll(PartValues.of(step.part()));
        members.put("of", step.of());
        return members;
    }

    /** Makes the step of the page that a run lacks. */
    private static Map<String, Object> lacking(StoredRun run) {
        List<Step> steps = run.workflow().steps();
        List<String> shown = ShownSteps.of(steps, run::rows);
        if (shown.isEmpty()) {
            throw new InputException(run.record()
                    + ": there is neither a map of two columns nor a graph to show, or the cache does not hold it any more;"
                    + " add a step such as {\"name\": \"map\", \"use\": \"pca\"} to the workflow and run it");
        }
        return JsonWriter.object("name", free(steps), "use", PART, "of", shown);
    }

    private static String free(List<Step> steps) {
        Set<String> taken = steps.stream().map(Step::name).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? PART : PART + "-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
