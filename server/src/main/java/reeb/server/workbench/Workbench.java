package reeb.server.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;

/**
 * Where a person begins: a page at {@code /start} that lists samples and earlier runs and takes data of one's own, shows how a run goes
 * on, and goes over to the page of the run, below {@code /runs/N/}.
 */
public final class Workbench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String NUMBER = "[1-9][0-9]{0,8}";
    private static final String API = "api";

    private final Commands commands;
    private final WorkbenchPage page;
    private final WorkFolder folder;
    private final Samples samples;
    private final Tasks tasks;
    private final OpenRuns runs;
    private final Uploads uploads;
    private Optional<RunTask> front = Optional.empty();

    /**
     * Opens it.
     *
     * @param commands does what it is asked for
     * @param page its page
     * @param folder where it writes, and looks for earlier runs
     * @param samples the folder of workflows to begin with; empty where there are none
     */
    public Workbench(Commands commands, WorkbenchPage page, WorkFolder folder, Optional<Path> samples) {
        this(commands, page, folder, samples, PATIENCE);
    }

    Workbench(Commands commands, WorkbenchPage page, WorkFolder folder, Optional<Path> samples, Duration patience) {
        this.commands = commands;
        this.page = page;
        this.folder = folder;
        this.samples = new Samples(samples);
        this.tasks = new Tasks(commands::messages);
        this.runs = new OpenRuns(commands, this::again);
        this.uploads = new Uploads(commands, folder, this::runOfData, patience);
    }

    /** Begins a run of data, for which a workflow is drafted. */
    private RunTask runOfData(Path data) {
        return tasks.begin(String.valueOf(data.getFileName()), task -> {
            Path workflow = commands.draft(data, task.cancellation());
            return ran(workflow, running -> commands.run(workflow, Optional.empty(), running), task);
        });
    }

    /** How a run is made. */
    @FunctionalInterface
    public interface Running {
        /**
         * Runs it.
         *
         * @param task hears how it goes, and is told what stops it
         * @return the folder of the run
         */
        Path run(RunTask task) throws IOException;
    }

    /**
     * Begins a run of a workflow, which is what the page shows first from now on.
     *
     * @param workflow its file
     * @param running how it is run
     */
    public void front(Path workflow, Running running) {
        front = Optional.of(tasks.begin(title(workflow), task -> ran(workflow, running, task)));
    }

    /** Begins to run a workflow that was changed. */
    public int again(Path workflow, String text) {
        return run(workflow, Optional.of(text)).number();
    }

    private RunTask run(Path workflow, Optional<String> text) {
        return tasks.begin(
                title(workflow), task -> ran(workflow, running -> commands.run(workflow, text, running), task));
    }

    private static String title(Path workflow) {
        return String.valueOf(workflow.getFileName()).replaceFirst("\\.json$", "");
    }

    private String ran(Path workflow, Running running, RunTask task) throws IOException {
        Path run = running.run(task);
        task.opening();
        return opened(runs.number(run, Optional.of(workflow)));
    }

    private String opened(int run) throws IOException {
        runs.open(run);
        return OpenRuns.address(run);
    }

    /** Adds its paths to others. */
    public Routes with(Routes routes) {
        Routes all = routes.get((_, _) -> page.answer(), "start")
                .get((_, _) -> json(overview()), API, "workbench")
                .get((_, _) -> json(front()), API, "front")
                .get((_, _) -> json(listed()), API, "samples")
                .post((request, _) -> begun(sample(request)), API, "samples")
                .postBelow((_, names) -> begun(opening(names)), API, "runs")
                .getBelow((_, names) -> picture(names), API, "runs")
                .getBelow(this::told, API, "tasks")
                .postBelow((_, names) -> cancel(names), API, "tasks")
                .branch(runs::find, "runs");
        return uploads.with(all);
    }

    /** Adds its paths, and its page at the root. */
    public Routes first(Routes routes) {
        return with(routes.get((_, _) -> page.answer())).get((_, _) -> Answer.empty(), "favicon.ico");
    }

    private Map<String, Object> overview() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("folder", folder.out().toAbsolutePath().normalize().toString());
        all.put(
                "limits",
                JsonWriter.object("bytes", Upload.MOST_BYTES, "files", Upload.MOST_FILES, "piece", Uploads.MOST_PIECE));

        List<Map<String, Object>> earlier = new ArrayList<>();
        for (RecentRuns.Told run : new RecentRuns(folder.out()).all()) {
            Map<String, Object> members = run.members();
            members.put("run", runs.number(run.folder(), Optional.empty()));
            members.put("picture", run.picture().isPresent());
            earlier.add(members);
        }
        all.put("runs", earlier);
        all.put(
                "tasks",
                tasks.open().stream()
                        .map(task -> JsonWriter.object("task", task.number(), "title", task.title()))
                        .toList());
        return all;
    }

    /** Lists samples, which takes longer than all else, as each is looked through. */
    private Map<String, Object> listed() {
        return JsonWriter.object("samples", samples.told(commands::missing));
    }

    /** Tells of the run that was asked for on the command line, at once. */
    private Map<String, Object> front() {
        Map<String, Object> told = new LinkedHashMap<>();
        front.ifPresent(task -> told.put("task", task.number()));
        return told;
    }

    private RunTask sample(Request request) {
        String name = request.target().parameter("name").orElse("");
        Path file = samples.find(name).orElseThrow(() -> new Refusal(404, "there is no sample of this name"));
        return run(file, Optional.empty());
    }

    private RecentRuns.Told run(String number) {
        return new RecentRuns(folder.out())
                .all().stream()
                        .filter(run -> number.equals(Integer.toString(runs.number(run.folder(), Optional.empty()))))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(404, "there is no such run any more"));
    }

    private RunTask opening(List<String> names) {
        if (names.size() != 1) {
            throw Refusal.notFound();
        }
        RecentRuns.Told run = run(names.getFirst());
        int number = runs.number(run.folder(), Optional.empty());
        return tasks.beside(String.valueOf(run.folder().getFileName()), task -> {
            task.opening();
            return opened(number);
        });
    }

    private Answer picture(List<String> names) throws IOException {
        if (names.size() != 2 || !names.getLast().equals("picture")) {
            throw Refusal.notFound();
        }
        return Answer.of(run(names.getFirst()).picture().orElseThrow(Refusal::notFound));
    }

    private RunTask task(List<String> names) {
        return Optional.of(names.getFirst())
                .filter(number -> number.matches(NUMBER))
                .flatMap(number -> tasks.find(Integer.parseInt(number)))
                .orElseThrow(() -> new Refusal(404, "there is no such run any more; begin again"));
    }

    private Answer told(Request request, List<String> names) {
        RunTask task = task(names);
        if (names.size() == 1) {
            return json(task.told());
        }
        if (names.size() != 2 || !names.getLast().equals("places")) {
            throw Refusal.notFound();
        }
        int after = request.target()
                .parameter("after")
                .filter(number -> number.matches("0|" + NUMBER))
                .map(Integer::valueOf)
                .orElse(0);
        return task.places()
                .asked()
                .filter(shown -> shown.number() > after)
                .map(shown -> Answer.of("application/octet-stream", shown.bytes()))
                .orElseGet(Answer::empty);
    }

    private Answer cancel(List<String> names) {
        if (names.size() != 2 || !names.getLast().equals("cancel")) {
            throw Refusal.notFound();
        }
        task(names).cancel();
        return Answer.empty();
    }

    private static Answer begun(RunTask task) {
        return json(JsonWriter.object("task", task.number()));
    }

    private static Answer json(Object value) {
        return Answer.of(JSON, JsonWriter.compact(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Stops what goes on, and lets go of everything. */
    @Override
    public void close() {
        uploads.close();
        tasks.close();
        runs.close();
    }
}
