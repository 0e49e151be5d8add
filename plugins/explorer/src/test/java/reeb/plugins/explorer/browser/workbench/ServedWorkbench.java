package reeb.plugins.explorer.browser.workbench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reeb.plugins.explorer.Explorer;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** The page of the workbench, and a server that answers it as {@code reeb explore} does, in the order in which it is told to. */
public final class ServedWorkbench {
    public static final String SERVER = "http://127.0.0.1:9";

    /** What the page has asked for: method, path and query. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** The bodies that it has sent. */
    public final List<byte[]> bodies = new CopyOnWriteArrayList<>();

    private final Map<String, Function<Route, Route.FulfillOptions>> answers = new ConcurrentHashMap<>();

    /**
     * Serves the page of a run below {@code /runs/2/}.
     *
     * @param session what the server can do for it
     */
    public static ServedWorkbench ofRun(String session) throws IOException {
        String html = Desk.shownScene();
        return new ServedWorkbench()
                .answer(
                        "GET /runs/2/",
                        _ -> new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(html))
                .answer("GET /runs/2/api/session", 200, session);
    }

    /**
     * Answers a request.
     *
     * @param request method and path, with the query where the path alone does not tell
     */
    public ServedWorkbench answer(String request, int status, String body) {
        return answer(request, _ -> json(status, body));
    }

    public ServedWorkbench answer(String request, Function<Route, Route.FulfillOptions> answer) {
        answers.put(request, answer);
        return this;
    }

    public static Route.FulfillOptions json(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }

    /** Opens the page at a path. */
    public Shown open(Desk desk, String path, UnaryOperator<Browser.NewContextOptions> options) throws IOException {
        Shown page = desk.open("<!DOCTYPE html><title>before</title>", options, "");
        page.page().route(SERVER + "/**", this::fulfill);
        page.page().navigate(SERVER + path);
        return page;
    }

    private void fulfill(Route route) {
        String path = route.request().url().substring(SERVER.length()).replaceFirst("#.*", "");
        String request = route.request().method() + " " + path;
        asked.add(request);
        byte[] body = route.request().postDataBuffer();
        if (body != null) {
            bodies.add(body);
        }
        Function<Route, Route.FulfillOptions> answer =
                answers.getOrDefault(request, answers.get(request.replaceFirst("\\?.*", "")));
        route.fulfill(
                answer != null
                        ? answer.apply(route)
                        : path.matches("/(start)?(\\?.*)?") ? page() : json(404, "{\"error\":\"there is nothing\"}"));
    }

    private static Route.FulfillOptions page() {
        String script = resource("workbench.js");
        String style = resource("workbench.css");
        return new Route.FulfillOptions()
                .setContentType("text/html; charset=utf-8")
                .setHeaders(Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(style)
                                + "; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"))
                .setBody("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Reeb</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" + style
                        + "</style></head><body><script type=\"module\">" + script + "</script></body></html>");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Explorer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
