package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.plugins.explorer.browser.driver.Axe;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Pages that come slowly, and those whose data lie in a file beside them. */
abstract class BesideCases {
    private static final String SERVER = "http://127.0.0.1:9";

    private static String html(Map<String, byte[]> files) {
        return new String(Objects.requireNonNull(files.get("html")), StandardCharsets.UTF_8);
    }

    private static byte[] data(Map<String, byte[]> files) {
        return Objects.requireNonNull(files.get("data"));
    }

    private static FilePayload file(byte[] bytes) {
        return new FilePayload("output.data", "application/octet-stream", bytes);
    }

    /** Serves a page and its data, in pieces where that is asked for or always whole. */
    private static Shown served(Desk desk, Map<String, byte[]> files, boolean pieces, List<String> asked)
            throws IOException {
        Shown page = desk.open("<!DOCTYPE html><title>before</title>", options -> options, "");
        page.page().route(SERVER + "/**", route -> {
            String path = route.request().url().substring(SERVER.length());
            Route.FulfillOptions answer = new Route.FulfillOptions();
            if (path.endsWith("/output.data")) {
                String range = route.request().headers().get("range");
                asked.add(String.valueOf(range));
                if (pieces && range != null) {
                    String[] ends = range.substring("bytes=".length()).split("-");
                    byte[] piece =
                            Arrays.copyOfRange(data(files), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
                    route.fulfill(answer.setStatus(206).setBodyBytes(piece));
                } else {
                    route.fulfill(answer.setBodyBytes(data(files)));
                }
            } else if (path.startsWith("/api/")) {
                route.fulfill(answer.setContentType("application/json").setBody("{}"));
            } else {
                route.fulfill(answer.setContentType("text/html; charset=utf-8").setBody(html(files)));
            }
        });
        page.page().navigate(SERVER + "/folder/page.html");
        return page;
    }

    /** The application begins while the first map is being read, of which there is half then. */
    @Test
    void aPageThatComesSlowlyWaitsForTheEndOfEachPartOfItsData(Desk desk) throws IOException {
        String html = Desk.shownScene();
        int half = html.indexOf("id=\"blob:map0\">") + 100;
        CountDownLatch rest = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/page.html", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(html.substring(0, half).getBytes(StandardCharsets.UTF_8));
                out.flush();
                rest.await();
                out.write(html.substring(half).getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Shown page = desk.open("<!DOCTYPE html><title>before</title>", options -> options, "");
            page.page().route(address + "/**", Route::resume);
            page.page()
                    .navigate(address + "/page.html", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.says("#app", "Reading the data");
            page.page().evaluate("() => document.body.append(document.createElement('div'))");
            rest.countDown();
            assertThat(page.shown().drawing().lit()).isBetween(0.01, 0.9);
            assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("404"));
        } finally {
            rest.countDown();
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dataAreReadFromAnyServer(boolean pieces, Desk desk) throws IOException {
        List<String> asked = new ArrayList<>();
        Shown page =
                served(desk, Desk.files(ShownScene.scene(), 0), pieces, asked).shown();
        assertThat(page.drawing().lit()).isBetween(0.01, 0.9);
        page.ask("label = oval").chosen("60 rows");
        assertThat(asked.size())
                .as("whole, once")
                .satisfies(count -> assertThat(count == 1).isEqualTo(!pieces));
    }

    @Test
    void dataOfAnotherPageAreRefused(Desk desk) throws IOException {
        Map<String, byte[]> files = new java.util.TreeMap<>(Desk.files(ShownScene.scene(), 0));
        byte[] other = data(files).clone();
        other[3] ^= 1;
        files.put("data", other);
        Shown page = served(desk, files, true, new ArrayList<>());
        page.says(
                "[role=alert]",
                "output.data, which belongs beside this page, cannot be read: it belongs to another page.");
        desk.takeProblems();
    }

    @Test
    void aPageThatWasOpenedAsAFileAsksForItsData(Desk desk) throws IOException {
        Map<String, byte[]> files = Desk.files(ShownScene.scene(), 0);
        Shown page = desk.open(html(files), options -> options, "");
        page.says("h1", "Where is output.data?");
        assertThat(Axe.violations(page)).isEmpty();
        page.find("#data-file").setInputFiles(file(Arrays.copyOf(data(files), 1000)));
        page.says("[role=alert]", "This is not the file: it has 1,000 bytes instead of");
        byte[] other = data(files).clone();
        other[3] ^= 1;
        page.find("#data-file").setInputFiles(file(other));
        page.says("[role=alert]", "it belongs to another page");
        page.find("#data-file").setInputFiles(file(data(files)));
        page.shown();
        assertThat(page.text("#overview-title")).isEqualTo("240 rows");
        assertThat(page.drawing().lit()).isBetween(0.01, 0.9);
        assertThat(page.text("h1")).isEqualTo("Shapes");
        Axe.bear(desk);
    }
}
