package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose data lie in a file beside them. */
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
        assertThat(LookCases.violations(page)).isEmpty();
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
        LookCases.bear(desk);
    }
}
