package reeb.server.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import reeb.api.problem.InputException;

/** A server that only programs on this machine reach, and only the browser that is given its address may ask. */
public final class LocalServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final Guard guard;
    private final Door door;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, Routes routes, Log log) {
        this.server = server;
        this.guard = new Guard(server.getAddress().getPort());
        this.door = new Door(guard, routes, log);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/", door);
        server.setExecutor(threads);
    }

    /**
     * Starts a server.
     *
     * @param port at which it is; 0 for any that is free
     * @param routes what it answers
     * @param log hears of faults
     * @throws InputException where another program is at the port
     * @throws IOException where there is no network at all
     */
    public static LocalServer start(int port, Routes routes, Log log) throws IOException {
        Limits.set();
        InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
        try {
            LocalServer server = new LocalServer(
                    HttpServer.create(new InetSocketAddress(loopback, port), Limits.CONNECTIONS), routes, log);
            server.server.start();
            return server;
        } catch (BindException e) {
            throw new InputException(
                    "port " + port + ": cannot be had (" + e.getMessage()
                            + "); name another, or 0 for any that is free",
                    e);
        }
    }

    /** Tells at which port it is. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Gives the address that lets a browser in, once. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?" + guard.query();
    }

    /** Stops: what is being answered has half a second to end, all else ends at once. */
    @Override
    public void close() {
        door.shut();
        server.stop(0);
        threads.shutdownNow();
        try {
            boolean _ = threads.awaitTermination(Limits.STOPPING_MILLIS / 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
