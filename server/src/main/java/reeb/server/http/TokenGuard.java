package reeb.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in programs, and no page of another site: the server must be called by a name that it knows, whatever the port, since it may be
 * reached through another one; a page is let in only where it comes from the server itself; and whoever asks brings the token, where
 * there is one. Paths that tell nothing but that the server lives need none.
 */
final class TokenGuard implements Guard {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:\\d{1,5})?");
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([!-~]+)");
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer realm=\"reeb\"");

    private final Set<String> names;
    private final Optional<Secret> token;
    private final Set<String> open;

    /**
     * Guards a server.
     *
     * @param names that it may be called by, in lower case
     * @param token that each request has to bring; empty where none has to
     * @param open paths that may be asked for without it
     */
    TokenGuard(Set<String> names, Optional<Secret> token, Set<String> open) {
        this.names = Set.copyOf(names);
        this.token = token;
        this.open = Set.copyOf(open);
    }

    @Override
    public Map<String, String> admit(Request request) {
        List<String> hosts = request.header("Host");
        if (request.target().elsewhere() || hosts.size() != 1 || !known(hosts.getFirst())) {
            throw new Refusal(
                    403,
                    "the server is not called so; use the address that it has printed, or start it with"
                            + " --allow-host and the name");
        }
        if (!request.header("Origin").isEmpty() && !own(request.header("Origin"), hosts.getFirst())) {
            throw new Refusal(403, "pages of other sites may not ask here");
        }
        Guard.requireKnownMethod(request);
        if (token.isPresent() && !open.contains(request.target().path()) && !brings(request, token.get())) {
            throw new Refusal(
                    401, "the token is missing or wrong; send it as 'Authorization: Bearer TOKEN'", CHALLENGE);
        }
        return Map.of();
    }

    private boolean known(String host) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return parts.matches() && names.contains(parts.group(1));
    }

    private static boolean own(List<String> origins, String host) {
        return origins.size() == 1
                && origins.getFirst().toLowerCase(Locale.ROOT).equals("http://" + host.toLowerCase(Locale.ROOT));
    }

    private static boolean brings(Request request, Secret token) {
        List<String> given = request.header("Authorization");
        Matcher bearer = BEARER.matcher(given.size() == 1 ? given.getFirst() : "");
        return bearer.matches() && token.is(bearer.group(1));
    }
}
