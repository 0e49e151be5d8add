package reeb.plugins.explorer.browser;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import reeb.plugins.explorer.browser.driver.Chromium;
import reeb.plugins.explorer.browser.review.JournalCases;
import reeb.plugins.explorer.browser.review.ReviewCases;

/**
 * Opens pages in a browser and does with them what people do. One browser serves all: it starts here, before the test kit looks
 * at what tests leave behind. {@code -Dreeb.test.without=browser} leaves it out.
 */
@Tag("browser")
@Tag("long")
final class ExplorerPageTest {
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
    final class Opening extends OpeningCases {}

    @Nested
    final class Views extends ViewCases {}

    @Nested
    final class Stages extends StageCases {}

    @Nested
    final class Touches extends TouchCases {}

    @Nested
    final class Hostile extends HostileCases {}

    @Nested
    final class Motion extends MotionCases {}

    @Nested
    final class Colours extends ColourCases {}

    @Nested
    final class Selecting extends SelectionCases {}

    @Nested
    final class Graphs extends GraphCases {}

    @Nested
    final class Live extends LiveCases {}

    @Nested
    final class Inspecting extends InspectionCases {}

    @Nested
    final class Reviewing extends ReviewCases {}

    @Nested
    final class Journals extends JournalCases {}

    @Nested
    final class Saving extends SavingCases {}

    @Nested
    final class Addresses extends AddressCases {}

    @Nested
    final class Many extends ManyCases {}

    @Nested
    final class Large extends LargeCases {}

    @Nested
    final class Looks extends LookCases {}
}
