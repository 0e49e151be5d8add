package reeb.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is at which path. */
public final class Routes {
    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Answers requests for what is at one path, or below it. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers a request.
         *
         * @param request that was let in
         * @param names what the path has below that of the handler: decoded, and each a name
         * @throws Refusal where there is no such thing
         * @throws IOException where something cannot be read
         */
        Answer answer(Request request, List<String> names) throws IOException;
    }

    /**
     * What is somewhere.
     *
     * @param method {@code GET}, also for {@code HEAD}, or {@code POST}
     * @param path the names that a path begins with
     * @param below whether paths go on behind them, or end
     * @param handler of such requests
     */
    private record Route(String method, List<String> path, boolean below, Handler handler) {
        boolean matches(List<String> names) {
            return below
                    ? names.size() > path.size()
                            && names.subList(0, path.size()).equals(path)
                    : names.equals(path);
        }
    }

    /** Begins with nothing anywhere. */
    public static Routes none() {
        return new Routes(List.of());
    }

    /** Adds what is at a path of the given names; at the root, where there are none. */
    public Routes get(Handler handler, String... path) {
        return with(new Route("GET", List.of(path), false, handler));
    }

    /** Adds what is at all paths that begin with the given names and go on. */
    public Routes getBelow(Handler handler, String... path) {
        return with(new Route("GET", List.of(path), true, handler));
    }

    /** Adds what takes bodies at a path. */
    public Routes post(Handler handler, String... path) {
        return with(new Route("POST", List.of(path), false, handler));
    }

    private Routes with(Route route) {
        List<Route> more = new ArrayList<>(routes);
        more.add(route);
        return new Routes(more);
    }

    /**
     * Answers a request.
     *
     * @throws Refusal where there is nothing at its path, or it cannot be asked for so
     */
    Answer answer(Request request) throws IOException {
        List<String> names = request.target().names();
        String method = request.head() ? "GET" : request.method();
        List<Route> here = routes.stream().filter(route -> route.matches(names)).toList();
        for (Route route : here) {
            if (route.method().equals(method)) {
                return route.handler()
                        .answer(request, names.subList(route.path().size(), names.size()));
            }
        }
        if (here.isEmpty()) {
            throw Refusal.notFound();
        }
        String allowed = here.getFirst().method().equals("GET") ? "GET, HEAD" : "POST";
        throw new Refusal(405, "this path takes " + allowed, Map.of("Allow", allowed));
    }
}
