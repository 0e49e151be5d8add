package reeb.server.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.server.http.Reply;
import reeb.server.http.Routes;
import reeb.server.http.Visit;

/** A workbench that is served, and somebody who was let in. */
final class OpenedWorkbench implements AutoCloseable {
    private static final Pattern TASK = Pattern.compile("\"task\":(\\d+)");
    private static final int TRIES = 2_000;

    final Path runs;
    final Workbench workbench;
    final Visit visit;
    final String cookie;

    /**
     * Opens it.
     *
     * @param disk a folder: {@code runs}, {@code samples} and {@code cache} are in it
     * @param patience with uploads that do not go on
     */
    OpenedWorkbench(Path disk, Duration patience) throws IOException {
        runs = disk.resolve("runs");
        SampleCommands commands = new SampleCommands(runs, disk.resolve("cache"));
        Path samples = Files.createDirectories(disk.resolve("samples"));
        workbench = new Workbench(
                commands, WorkbenchPage.of(commands.catalog), new WorkFolder(runs), Optional.of(samples), patience);
        visit = new Visit(workbench.first(Routes.none()));
        cookie = visit.cookie();
    }

    Reply get(String path) throws IOException {
        return visit.get(cookie, path);
    }

    Reply post(String path, String body) throws IOException {
        return visit.post(cookie, path, body);
    }

    /** Gives the number of the task in an answer. */
    static int task(Reply reply) {
        Matcher task = TASK.matcher(reply.text());
        if (reply.status() != 200 || !task.find()) {
            throw new AssertionError(reply.status() + ": " + reply.text());
        }
        return Integer.parseInt(task.group(1));
    }

    /** Lets the server go on before it is asked again, as a page does. */
    static void pause() throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
    }

    /** Asks until a task has ended, and gives what is told of it then. */
    String ended(int task) throws IOException, InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            String told = get("/api/tasks/" + task).text();
            if (told.matches(".*\"state\":\"(finished|failed|cancelled)\",\"seconds.*")) {
                return told;
            }
            pause();
        }
        throw new AssertionError("the task does not end");
    }

    @Override
    public void close() {
        visit.close();
        workbench.close();
    }
}
