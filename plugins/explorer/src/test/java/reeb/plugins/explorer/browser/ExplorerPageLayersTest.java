package reeb.plugins.explorer.browser;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.review.TagCases;

/** As {@link ExplorerPageTest}, in a browser of its own: what may lie over the marks and within nodes, files for other programs, tags,
 * data beside a page and what a server adds. */
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
    final class Nodes extends NodeCases {}

    @Nested
    final class Serving extends ServedCases {}

    @Nested
    final class Placing extends PlacingCases {}

    @Nested
    final class Tags extends TagCases {}

    @Nested
    final class Besides extends BesideCases {}
}
