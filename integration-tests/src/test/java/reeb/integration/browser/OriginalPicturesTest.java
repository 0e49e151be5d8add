package reeb.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Exploring;
import reeb.integration.Session;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.Tab;

/** Pictures that a page shows small are there as their files have them, where {@code reeb explore} shows the page. */
@Tag("browser")
@EnabledOnOs({OS.LINUX, OS.MAC})
final class OriginalPicturesTest {
    private static final int WIDE = 90;
    private static final int HIGH = 60;
    private static final int PICTURES = 12;

    private static final String WORKFLOW = """
            {"name": "Bars", "seed": 1, "steps": [
              {"name": "data", "use": "images", "path": "bars", "width": 12, "height": 8, "corrupt": "skip"},
              {"name": "map", "use": "pca", "of": "data"},
              {"name": "page", "use": "explorer", "of": "map", "neighbors": 2}]}
            """;

    private static final Chromium CHROMIUM = new Chromium();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeAll
    static void start() throws IOException {
        CHROMIUM.start();
    }

    @AfterAll
    static void end() throws IOException {
        CHROMIUM.end();
    }

    @BeforeEach
    void run() throws IOException {
        session = Session.light(folder);
        Files.createDirectories(session.path("bars/some"));
        // The first cannot be decoded, so that rows are not numbered by their positions.
        session.write("bars/some/00.png", "no picture".getBytes(StandardCharsets.UTF_8));
        for (int number = 1; number <= PICTURES; number++) {
            session.write(file(number), bar(number));
        }
        Path workflow = session.write("w.json", WORKFLOW);
        Session.Outcome ran = session.run(
                "run",
                workflow.toString(),
                "--out",
                session.path("reeb-runs/w-1").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static String file(int number) {
        return "bars/some/" + (number < 10 ? "0" : "") + number + ".png";
    }

    private static byte[] bar(int number) throws IOException {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(20 * number, 255 - 20 * number, 90));
        graphics.fillRect(6 * number, 0, 7, HIGH);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void theServerGivesFilesOfTheRunAndNoOthers() throws IOException, InterruptedException {
        try (Exploring exploring = Exploring.start(session, "reeb-runs/w-1");
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = exploring.address();
            HttpResponse<String> let =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            String cookie = let.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            Asking asking = new Asking(client, address.getAuthority(), cookie);

            assertThat(new String(asking.of("session").body(), StandardCharsets.UTF_8))
                    .contains("\"pictures\":true");
            assertThat(asking.of("pictures/4").body()).isEqualTo(Files.readAllBytes(session.path(file(4))));
            assertThat(asking.of("pictures/12").body()).isEqualTo(Files.readAllBytes(session.path(file(12))));
            for (String none : List.of("0", "13", "-1", "01", "4/5", "some", "999999999")) {
                assertThat(asking.of("pictures/" + none).statusCode()).as(none).isEqualTo(404);
            }
            assertThat(new Asking(client, address.getAuthority(), "none=1")
                            .of("pictures/4")
                            .statusCode())
                    .isEqualTo(403);

            Files.delete(session.path(file(5)));
            HttpResponse<byte[]> gone = asking.of("pictures/5");
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(new String(gone.body(), StandardCharsets.UTF_8)).contains("some/05.png", "cannot be read");
        }
    }

    private record Asking(HttpClient client, String server, String cookie) {
        HttpResponse<byte[]> of(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://" + server + "/api/" + path))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void aPinnedPictureIsShownAsItsFileHasIt() throws IOException, InterruptedException {
        try (Exploring exploring = Exploring.start(session, "reeb-runs/w-1")) {
            Tab tab = CHROMIUM.tab(options -> options.setViewportSize(1300, 800), "");
            Shown page = tab.visit(exploring.address() + "#pin=7").shown();
            page.find(".pinned img.picture").waitFor();
            assertThat(page.find(".pinned img.picture").getAttribute("title")).isEqualTo("90 × 60 pixels");
            assertThat(page.find(".pinned canvas.picture").count()).isZero();
            tab.close();
            assertThat(tab.problems()).isEmpty();
        }
    }

    @Test
    void thePictureOfThePageStaysWhereTheFileIsGone() throws IOException, InterruptedException {
        try (Exploring exploring = Exploring.start(session, "reeb-runs/w-1")) {
            Files.delete(session.path(file(7)));
            Tab tab = CHROMIUM.tab(options -> options.setViewportSize(1300, 800), "");
            Shown page = tab.visit(exploring.address().toString()).shown();
            page.page().waitForResponse("**/api/pictures/7", () -> page.page().evaluate("location.hash = '#pin=7'"));
            page.settled();
            assertThat(page.find(".pinned canvas.picture").count()).isEqualTo(1);
            assertThat(page.find(".pinned img.picture").count()).isZero();
            tab.close();
        }
    }
}
