package reeb.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this process holds at a moment: threads that run, processes it has started, and temporary files that are open.
 *
 * @param threads live platform threads, without those that the JDK and the runner of tests keep for themselves
 * @param processes living children
 * @param files one text for each open file below the folder of temporary files; empty where the system doesn't tell
 */
record Held(Set<Thread> threads, Set<ProcessHandle> processes, List<String> files) {
    /** Where Linux lists what a process has open. */
    private static final Path OPEN = Path.of("/proc/self/fd");

    /** Threads that stay for the life of the process, whoever needed them first: of the JDK, JUnit, Batik and NetBeans. */
    private static final String KEPT = "ForkJoinPool.*|process reaper.*|Cleaner-\\d+|Java2D Disposer|AWT-.*|surefire-.*"
            + "|MasterPoller|(Read|Write)-?Poller.*|VirtualThread-.*|Common-Cleaner|junit-.*|Image Fetcher.*|Image Animator.*"
            + "|Batik CleanerThread|Active Reference Queue Daemon|RequestProcessor queue manager|Attach Listener";

    /** Jars of agents, which Java never closes: tests drawn by Jazzer load it as one. */
    private static final String AGENTS = ".*/(byteBuddyAgent|jazzer-agent-)[^/]*\\.jar";

    /** Looks at this process. */
    static Held now() {
        return new Held(
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !thread.getName().matches(KEPT))
                        .collect(Collectors.toSet()),
                ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .collect(Collectors.toSet()),
                openFiles());
    }

    private static List<String> openFiles() {
        if (!Files.isDirectory(OPEN)) {
            return List.of();
        }
        String temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath() + "/";
        try (Stream<Path> numbers = Files.list(OPEN)) {
            return numbers.map(Held::target)
                    .filter(target -> target.startsWith(temporary) && !target.matches(AGENTS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path number) {
        try {
            return Files.readSymbolicLink(number).toString();
        } catch (NoSuchFileException e) {
            // The list itself was open while it was made.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells what is held now and was not then, a line each.
     *
     * @param grace how long, in milliseconds, threads and processes have to end
     */
    static List<String> since(Held then, long grace) throws InterruptedException {
        Held now = now();
        Set<Thread> threads = new HashSet<>(now.threads);
        threads.removeAll(then.threads);
        threads.remove(Thread.currentThread());
        Set<ProcessHandle> processes = new HashSet<>(now.processes);
        processes.removeAll(then.processes);
        await(threads, processes, grace);
        List<String> files = new ArrayList<>(now.files);
        then.files.forEach(files::remove);
        return Stream.of(
                        threads.stream()
                                .filter(Thread::isAlive)
                                .map(thread -> "the thread '" + thread.getName() + "' still runs"),
                        processes.stream()
                                .filter(ProcessHandle::isAlive)
                                .map(process -> "the process " + process.pid() + " still runs: "
                                        + process.info().commandLine().orElse("?")),
                        files.stream().map(file -> "the file " + file + " is still open"))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private static void await(Set<Thread> threads, Set<ProcessHandle> processes, long grace)
            throws InterruptedException {
        long end = System.nanoTime() + grace * 1_000_000;
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, grace, TimeUnit.MILLISECONDS)
                .join();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }
}
