package reeb.server.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is at which path. */
public final class Routes {
    private final List<Route> routes;
    private final List<Branch> branches;
    private final Function<List<String>, Optional<String>> missing;

    private Routes(List<Route> routes, List<Branch> branches, Function<List<String>, Optional<String>> missing) {
        this.routes = List.copyOf(routes);
        this.branches = List.copyOf(branches);
        this.missing = missing;
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

    /**
     * What is below names that come and go.
     *
     * @param path the names before such a name
     * @param found gives what is below a name, from the slash behind it on; empty where there is no such name
     */
    private record Branch(List<String> path, Function<String, Optional<Routes>> found) {
        boolean matches(List<String> names) {
            return names.size() > path.size() + 1
                    && names.subList(0, path.size()).equals(path);
        }
    }

    /** Begins with nothing anywhere. */
    public static Routes none() {
        return new Routes(List.of(), List.of(), _ -> Optional.empty());
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

    /** Adds what takes bodies at all paths that begin with the given names and go on. */
    public Routes postBelow(Handler handler, String... path) {
        return with(new Route("POST", List.of(path), true, handler));
    }

    /**
     * Adds what is below names that come and go: of {@code runs}, all that begins with {@code /runs/NAME/}.
     *
     * @param found gives what is below a name, where its root is the slash behind it; empty where there is no such name
     */
    public Routes branch(Function<String, Optional<Routes>> found, String... path) {
        List<Branch> more = new ArrayList<>(branches);
        more.add(new Branch(List.of(path), found));
        return new Routes(routes, more, missing);
    }

    /**
     * Says what there is instead, where there is nothing at a path.
     *
     * @param told gives a sentence for the names of a path; empty where there is no more to say
     */
    public Routes missing(Function<List<String>, Optional<String>> told) {
        return new Routes(routes, branches, told);
    }

    /** Lists the routes at one path each, such as {@code GET /api/tasks}. */
    public List<String> listed() {
        return routes.stream()
                .filter(route -> !route.below())
                .map(route -> route.method() + " /" + String.join("/", route.path()))
                .toList();
    }

    private Routes with(Route route) {
        List<Route> more = new ArrayList<>(routes);
        more.add(route);
        return new Routes(more, branches, missing);
    }

    /**
     * Answers a request.
     *
     * @throws Refusal where there is nothing at its path, or it cannot be asked for so
     */
    Answer answer(Request request) throws IOException {
        return answer(request, request.target().names());
    }

    private Answer answer(Request request, List<String> names) throws IOException {
        Optional<Branch> branch =
                branches.stream().filter(one -> one.matches(names)).findFirst();
        if (branch.isPresent()) {
            int at = branch.get().path().size();
            List<String> below = names.subList(at + 1, names.size());
            return branch.get()
                    .found()
                    .apply(names.get(at))
                    .orElseThrow(Refusal::notFound)
                    .answer(request, below.equals(List.of("")) ? List.of() : below);
        }
        String method = request.head() ? "GET" : request.method();
        List<Route> here = routes.stream().filter(route -> route.matches(names)).toList();
        for (Route route : here) {
            if (route.method().equals(method)) {
                return route.handler()
                        .answer(request, names.subList(route.path().size(), names.size()));
            }
        }
        // What takes all paths below one does not tell that there is something at this one.
        String allowed = here.stream()
                .filter(route -> !route.below())
                .findFirst()
                .map(route -> route.method().equals("GET") ? "GET, HEAD" : "POST")
                .orElseThrow(() ->
                        missing.apply(names).map(told -> new Refusal(404, told)).orElseGet(Refusal::notFound));
        throw new Refusal(405, "this path takes " + allowed, Map.of("Allow", allowed));
    }
}
