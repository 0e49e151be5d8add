package reeb.server.http;

import java.util.Map;

/** How much a client may take of the server. */
final class Limits {
    /**
     * Connections that are open at once; further ones are closed at once. Many more than a browser opens, since whoever has no
     * token may open some, too, and say nothing, until the time for a request is over.
     */
    static final int CONNECTIONS = 512;

    /** Requests that are answered at once, of those that were let in; further ones wait. */
    static final int ANSWERS = 64;

    /** How long in milliseconds a request waits until others are answered. */
    static final long WAITING_MILLIS = 5_000;

    /**
     * How much in bytes of a body that nobody wants is read once the answer is sent: a connection that is closed while more is under way is
     * broken off, and the client does not come to read why.
     */
    private static final int REST = 64 << 20;

    /** The largest body in bytes that any request may have. */
    static final long BODY = 4 << 20;

    /** How long in milliseconds a server that stops waits for answers that are being sent. */
    static final long STOPPING_MILLIS = 500;

    /**
     * What the JDK's server reads once for the process. Headers may be larger than the 8 KB that are usual: a browser sends the
     * cookies of every program on this machine, whatever port it is at. The time for an answer has no bound, since a file may
     * be read slowly.
     */
    private static final Map<String, String> PROPERTIES = Map.of(
            "jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS),
            "sun.net.httpserver.maxIdleConnections", Integer.toString(ANSWERS),
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "sun.net.httpserver.maxReqTime", "5",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.clockTick", "1000",
            "sun.net.httpserver.drainAmount", Integer.toString(REST),
            "sun.net.httpserver.nodelay", "true");

    private Limits() {}

    /** Sets them for the JDK's server, but for those that are set on the command line of Java. */
    static void set() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
