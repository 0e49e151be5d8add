package reeb.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an address is opened. */
final class BrowserTest {
    private static final String ADDRESS = "http://127.0.0.1:1/?token=x";

    @Test
    void isOpenedAsTheSystemDoes() {
        assertThat(Browser.command("Windows 11", Map.of(), ADDRESS))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", ADDRESS);
        assertThat(Browser.command("Mac OS X", Map.of(), ADDRESS)).containsExactly("open", ADDRESS);
        for (String screen : List.of("DISPLAY", "WAYLAND_DISPLAY")) {
            assertThat(Browser.command("Linux", Map.of(screen, ":0"), ADDRESS)).containsExactly("xdg-open", ADDRESS);
        }
    }

    @Test
    void isNotOpenedWhereThereIsNoScreen() {
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ""), ADDRESS)).isEmpty();
    }
}
