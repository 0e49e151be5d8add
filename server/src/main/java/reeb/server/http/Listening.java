package reeb.server.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import reeb.api.problem.InputException;

/** A server that listens at a port, and has each request answered behind one door. */
final class Listening implements AutoCloseable {
    private static final long THREADS_MILLIS = 250;

    private final HttpServer server;
    private final Door door;
    private final ExecutorService threads;

    private Listening(HttpServer server, Door door) {
        this.server = server;
        this.door = door;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/", door);
        server.setExecutor(threads);
    }

    /**
     * Starts to listen.
     *
     * @param limits how much clients may take
     * @param door makes the door of a server at a port
     * @throws InputException where another program is at the port
     * @throws IOException where there is no network at all
     */
    static Listening at(InetSocketAddress address, Limits limits, IntFunction<Door> door) throws IOException {
        limits.set();
        try {
            HttpServer server = HttpServer.create(address, limits.connections());
            Listening listening =
                    new Listening(server, door.apply(server.getAddress().getPort()));
            server.start();
            return listening;
        } catch (BindException e) {
            throw new InputException(
                    "port " + address.getPort() + ": cannot be had (" + e.getMessage()
                            + "); name another, or 0 for any that is free",
                    e);
        }
    }

    /** Tells at which port it is. */
    int port() {
        return server.getAddress().getPort();
    }

    /** Stops: what is being answered has some time to end, all else ends at once. */
    @Override
    public void close() {
        door.shut();
        server.stop(0);
        threads.shutdownNow();
        try {
            boolean _ = threads.awaitTermination(THREADS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
