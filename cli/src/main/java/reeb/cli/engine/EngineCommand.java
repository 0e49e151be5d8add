package reeb.cli.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.cli.listing.Version;
import reeb.cli.progress.Interrupts;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.json.JsonWriter;

/** {@code reeb engine}: runs commands that another program writes to its standard input, until that ends. */
@Command(
        name = "engine",
        description =
                "Run commands for another program, one after the other: requests are lines of JSON on the standard"
                        + " input, answers lines of JSON on the standard output. Ends when the standard input ends.")
public final class EngineCommand implements Callable<Integer> {
    /** Commands that stay until they are interrupted, which would keep all others waiting. */
    private static final Set<String> STAYING = Set.of("engine", "explore", "serve");

    private static final int REFUSED = 2;
    private static final int CANCELLED = 130;
    private static final long PATIENCE_SECONDS = 3;
    private static final long NONE = Long.MIN_VALUE;

    private final InputStream in;
    private final PrintWriter answers;
    private final Commands commands;
    private final BlockingQueue<Supplier<Optional<Request>>> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong running = new AtomicLong(NONE);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // Picocli asks whether it was given
    private boolean help;

    /** Runs commands. */
    public interface Commands {
        /**
         * Runs one.
         *
         * @param environment variables that differ from those of the process
         * @return its exit code
         */
        int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments);
    }

    /**
     * Is not begun yet.
     *
     * @param in requests
     * @param answers to them
     */
    public EngineCommand(InputStream in, PrintWriter answers, Commands commands) {
        this.in = in;
        this.answers = answers;
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "engine")) {
            Thread end = new Thread(folder::close, "reeb-engine-end");
            Runtime.getRuntime().addShutdownHook(end);
            AnswerLines.send(
                    answers,
                    JsonWriter.object(
                            "ready", Version.reeb(), "folder", folder.path().toString()));
            Thread.ofPlatform().name("reeb-requests").daemon().start(this::listen);
            for (Optional<Request> next = waiting.take().get();
                    next.isPresent();
                    next = waiting.take().get()) {
                answer(next.get());
            }
            Runtime.getRuntime().removeShutdownHook(end);
        } finally {
            ended.countDown();
        }
        return 0;
    }

    /** Takes requests while a command runs: one may stop it. */
    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                Request request = Request.of(line, "request " + number);
                if (!request.cancels()) {
                    waiting.add(() -> Optional.of(request));
                } else if (running.get() == request.id()) {
                    Interrupts.cancelAll();
                }
            }
            leave(Optional::empty);
        } catch (InputException mistake) {
            leave(() -> {
                throw mistake;
            });
        } catch (IOException broken) {
            leave(Optional::empty);
        }
    }

    /** Sees to it that the process ends soon, whatever a command is at: nobody is there who waits for it. */
    private void leave(Supplier<Optional<Request>> end) {
        waiting.clear();
        waiting.add(end);
        Interrupts.cancelAll();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.exit(CANCELLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Request request) {
        int code = REFUSED;
        running.set(request.id());
        try (PrintWriter out = new PrintWriter(new AnswerLines(answers, request.id(), "out"));
                PrintWriter err = new PrintWriter(new AnswerLines(answers, request.id(), "err"))) {
            String command = request.arguments().getFirst();
            if (STAYING.contains(command)) {
                err.println("reeb: '" + command + "' stays until it is interrupted, and is not for 'reeb engine'");
            } else {
                code = commands.run(
                        out, err, request.environment(), request.arguments().toArray(String[]::new));
            }
        }
        running.set(NONE);
        AnswerLines.send(answers, JsonWriter.object("id", request.id(), "code", code));
    }
}
