package reeb.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import reeb.api.problem.InputException;

/** A server that only programs on this machine reach, and only the browser that is given its address may ask. */
public final class LocalServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Listening listening;
    private final BrowserGuard guard;

    private LocalServer(Listening listening, BrowserGuard guard) {
        this.listening = listening;
        this.guard = guard;
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
        AtomicReference<BrowserGuard> guard = new AtomicReference<>();
        Listening listening =
                Listening.at(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), Limits.BROWSER, had -> {
                    BrowserGuard own = new BrowserGuard(had);
                    guard.set(own);
                    return new Door(own, routes, new BrowserErrors(), Limits.BROWSER, log);
                });
        return new LocalServer(listening, guard.get());
    }

    /** Tells at which port it is. */
    public int port() {
        return listening.port();
    }

    /** Gives the address that lets a browser in, once. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?" + guard.query();
    }

    /** Stops: what is being answered has half a second to end, all else ends at once. */
    @Override
    public void close() {
        listening.close();
    }
}
