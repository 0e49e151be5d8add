package reeb.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets in the browser of the person who has started the server, and nobody else.
 *
 * <p>A page of another site can let the browser send requests here, and a name of its own lead here (DNS rebinding). So the
 * server must be called by one of its own names, no request may come from a page of others, and each must know a secret. The
 * first brings it in its address, once, and gets a cookie with another for the rest.
 */
final class BrowserGuard implements Guard {
    /** The parameter of an address that lets in. */
    private static final String TOKEN = "token";

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> hosts;
    private final Set<String> origins;
    private final String cookie;
    private final Secret token = Secret.draw();
    private final Secret session = Secret.draw();
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * Guards a server.
     *
     * @param port at which it is. Cookies know no ports, so that it is part of the cookie's name
     */
    BrowserGuard(int port) {
        hosts = NAMES.stream()
                .flatMap(name -> port == 80 ? Stream.of(name, name + ":80") : Stream.of(name + ":" + port))
                .collect(Collectors.toUnmodifiableSet());
        origins = hosts.stream().map(host -> "http://" + host).collect(Collectors.toUnmodifiableSet());
        cookie = "reeb-" + port;
    }

    /** Gives the query of the address that lets in. */
    String query() {
        return TOKEN + "=" + token.reveal();
    }

    @Override
    public Map<String, String> admit(Request request) {
        if (request.target().elsewhere() || !oneOf(hosts, request.header("Host"))) {
            throw new Refusal(403, "the server is not called so; use the address that it has printed");
        }
        if (!request.header("Origin").isEmpty() && !oneOf(origins, request.header("Origin"))) {
            throw new Refusal(403, "pages of other sites may not ask here");
        }
        Guard.requireKnownMethod(request);
        if (cookies(request).anyMatch(session::is)) {
            return Map.of();
        }
        if (request.method().equals("GET") && bringsToken(request)) {
            return Map.of("Set-Cookie", cookie + "=" + session.reveal() + "; Path=/; HttpOnly; SameSite=Strict");
        }
        throw new Refusal(403, "the address that was printed lets one browser in, once; start again for another");
    }

    private static boolean oneOf(Set<String> allowed, List<String> values) {
        return values.size() == 1 && allowed.contains(values.getFirst().toLowerCase(Locale.ROOT));
    }

    private boolean bringsToken(Request request) {
        Optional<String> brought = request.target().parameter(TOKEN);
        return brought.filter(token::is).isPresent() && used.compareAndSet(false, true);
    }

    private Stream<String> cookies(Request request) {
        return request.header("Cookie").stream()
                .flatMap(all -> Stream.of(all.split(";")))
                .map(String::strip)
                .filter(one -> one.startsWith(cookie + "="))
                .map(one -> one.substring(cookie.length() + 1));
    }
}
