package reeb.plugins.explorer.browser;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.review.TagCases;

/** As {@link ExplorerPageTest}, in a browser of its own: what may lie over the marks, files for other programs, data beside a page. */
@Tag("browser")
final class ExplorerPageLayersTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void start() throws IOException {
        CHROMIUM.start();
    }

    @AfterAll
    static void end() throws IOException {
        CHROMIUM.end();
    }

    @Nested
    final class Layers extends LayerCases {}

    @Nested
    final class Drawings extends DrawingCases {}

    @Nested
    final class Splits extends SplitCases {}

    @Nested
    final class Tags extends TagCases {}

    @Nested
    final class Besides extends BesideCases {}
}
