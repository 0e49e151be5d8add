package reeb.plugins.explorer.browser.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for what keeps people from using a page. */
public final class Axe {
    private Axe() {}

    /** Lists what axe finds wrong with the page as it is, a line each. */
    public static List<?> violations(Shown page) throws IOException {
        if (Boolean.FALSE.equals(page.page().evaluate("() => 'axe' in window"))) {
            try (InputStream axe = Objects.requireNonNull(
                    Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"),
                    "axe-core is on the class path")) {
                page.page().evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return (List<?>) page.page().evaluate("""
                () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
                  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)))
                """);
    }

    /** The browser tells axe how to read canvases faster. */
    public static void bear(Desk desk) {
        assertThat(desk.takeProblems()).allMatch(problem -> problem.contains("willReadFrequently"));
    }
}
