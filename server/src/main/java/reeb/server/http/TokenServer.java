package reeb.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;

/** A server for programs, also those of other machines, which bring a token then. */
public final class TokenServer implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{16,1024}");

    /**
     * Far more than are answered at once: whoever has no token may open some, too, and say nothing, until the time for a request is over. The JDK's server
     * closes further ones without an answer, and is not to reach the 1,024 open files that a process may have.
     */
    private static final int CONNECTIONS = 512;

    private static final int ANSWERS = 256;

    private static final int REQUEST_SECONDS = 10;

    private final Listening listening;
    private final String host;

    private TokenServer(Listening listening, String host) {
        this.listening = listening;
        this.host = host;
    }

    /**
     * Where a server is, and who may ask.
     *
     * @param host the name or address of this machine at which it listens, such as {@code 127.0.0.1}
     * @param port at which it listens; 0 for any that is free
     * @param names by which it is called besides that
     * @param token that each request has to bring; may be empty at a loopback address alone
     * @param open paths that may be asked for without the token
     * @param mostBody the most bytes that a body may have
     * @param drainMillis how long in milliseconds it waits, when it stops, for what is being answered
     */
    public record Place(
            String host,
            int port,
            List<String> names,
            Optional<String> token,
            Set<String> open,
            long mostBody,
            long drainMillis) {
        public Place {
            names = List.copyOf(names);
            open = Set.copyOf(open);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Starts a server.
     *
     * @param routes what it answers
     * @param errors how it says what is wrong
     * @param log hears of faults
     * @throws InputException where there is no such host or port, or a token is missing or too short
     * @throws IOException where there is no network at all
     */
    public static TokenServer start(Place place, Routes routes, ErrorForm errors, Log log) throws IOException {
        InetAddress address = address(place.host());
        Optional<Secret> token = place.token().map(TokenServer::secret);
        if (token.isEmpty() && !address.isLoopbackAddress()) {
            throw new InputException("--host " + place.host()
                    + ": other machines reach it, so that a token is needed: give --token-file, or REEB_TOKEN");
        }
        Limits limits = new Limits(CONNECTIONS, ANSWERS, place.mostBody(), REQUEST_SECONDS, place.drainMillis());
        Guard guard = new TokenGuard(names(place, address), token, place.open());
        Listening listening = Listening.at(
                new InetSocketAddress(address, place.port()),
                limits,
                _ -> new Door(guard, routes, errors, limits, log));
        return new TokenServer(listening, shown(place.host()));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InputException("--host " + host + ": this machine has no such name or address", e);
        }
    }

    private static Secret secret(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new InputException(
                    "the token: must be 16 to 1024 letters, digits and signs of ASCII, without blanks; 'openssl rand -hex 32' draws one");
        }
        return Secret.of(token);
    }

    private static Set<String> names(Place place, InetAddress address) {
        Set<String> names = new HashSet<>(LOOPBACK);
        if (!address.isAnyLocalAddress()) {
            names.add(shown(place.host()));
        }
        place.names().forEach(name -> names.add(shown(name)));
        return names;
    }

    /** A host as an address names it: IPv6 in brackets. */
    private static String shown(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    /** Tells at which port it is. */
    public int port() {
        return listening.port();
    }

    /** Gives its address. */
    public String address() {
        return "http://" + host + ":" + port();
    }

    /** Stops: what is being answered has the time to end that was given, all else ends at once. */
    @Override
    public void close() {
        listening.close();
    }
}
