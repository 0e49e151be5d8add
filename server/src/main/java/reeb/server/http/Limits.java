package reeb.server.http;

import java.util.Map;

/**
 * How much clients may take of a server.
 *
 * @param connections that are open at once; further ones are closed at once
 * @param answers requests that are answered at once, of those that were let in; further ones wait
 * @param body the largest body in bytes that any request may have
 * @param requestSeconds how long a request may take to come in
 * @param stoppingMillis how long in milliseconds a server that stops waits for answers that are being sent
 */
record Limits(int connections, int answers, long body, int requestSeconds, long stoppingMillis) {
    /**
     * For one person's browser. It opens far fewer connections, but whoever has no token may open some, too, and say nothing, until the time
     * for a request is over.
     */
    static final Limits BROWSER = new Limits(512, 64, Request.MOST_BYTES, 5, 500);

    /** How long in milliseconds a request waits until others are answered. */
    static final long WAITING_MILLIS = 5_000;

    private static final int IDLE = 64;

    /**
     * How much in bytes of a body that nobody wants is read once the answer is sent: a connection that is closed while more is under way is
     * broken off, and the client does not come to read why.
     */
    private static final int REST = 64 << 20;

    /**
     * Sets them for the JDK's server, which reads them once for the process, but for those that are set on the command line of Java. Headers may
     * be larger than the 8 KB that are usual: a browser sends the cookies of every program on this machine, whatever port it is at. The time for
     * an answer has no bound, since a file may be read slowly.
     */
    void set() {
        Map<String, String> properties = Map.of(
                "jdk.httpserver.maxConnections", Integer.toString(connections),
                "sun.net.httpserver.maxIdleConnections", Integer.toString(IDLE),
                "sun.net.httpserver.maxReqHeaders", "100",
                "sun.net.httpserver.maxReqHeaderSize", "16384",
                "sun.net.httpserver.maxReqTime", Integer.toString(requestSeconds),
                "sun.net.httpserver.idleInterval", "30",
                "sun.net.httpserver.clockTick", "1000",
                "sun.net.httpserver.drainAmount", Integer.toString(REST),
                "sun.net.httpserver.nodelay", "true");
        properties.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
