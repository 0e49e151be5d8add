package reeb.cli.explore;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import reeb.cli.progress.Screen;
import reeb.runtime.text.Causes;
import reeb.server.http.LocalServer;
import reeb.server.http.Routes;

/** Serves what is explored, until the process is told to end. */
public final class Exploring {
    private final Screen screen;
    private final boolean verbose;

    /**
     * Prepares to serve.
     *
     * @param screen where the address is printed, and what goes wrong
     * @param verbose whether it is shown where a fault happened
     */
    public Exploring(Screen screen, boolean verbose) {
        this.screen = screen;
        this.verbose = verbose;
    }

    /**
     * How it is served.
     *
     * @param port where; 0 for any that is free
     * @param browser the environment of the browser that is opened; empty where none is
     */
    public record Manner(int port, Optional<Map<String, String>> browser) {}

    /**
     * Serves.
     *
     * @param close lets go of what is served, once the server has stopped
     * @throws reeb.api.problem.InputException where there is no such port
     */
    public void serve(Routes routes, Manner manner, Runnable close) throws IOException {
        try (LocalServer server = LocalServer.start(manner.port(), routes, this::failed)) {
            screen.say(server.address());
            screen.out().flush();
            manner.browser().ifPresent(environment -> Browser.open(server.address(), environment, screen));
            untilTheEnd(List.of(server::close, close));
        } finally {
            close.run();
        }
    }

    /** Tells of a fault that the page was told of by its number alone. */
    public void failed(String id, String request, Throwable fault) {
        screen.error(id + ": " + request + ": " + Causes.of(fault));
        if (verbose) {
            fault.printStackTrace(screen.raw());
            screen.raw().flush();
        }
    }

    /** Waits for Ctrl-C or kill, upon which the server stops and Java ends the process, or for its thread to be stopped. */
    private static void untilTheEnd(List<Runnable> close) {
        Thread end = new Thread(() -> close.forEach(Runnable::run), "reeb-explore-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
