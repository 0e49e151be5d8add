package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** The address of a page holds what is shown: it survives a reload and opens the same elsewhere. */
abstract class AddressCases {
    private static final int MOST = 1024;

    /** Opens the same file at an address, as one who was sent it. */
    private static Shown sent(Shown page) {
        String address = page.page().url();
        Shown other = new Shown(page.page().context().newPage());
        other.page().navigate(address);
        return other.shown();
    }

    private static double[] camera(Map<String, String> address) {
        return Arrays.stream(address.get("camera").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void opensTheSameViewColourCameraAndSelection(Desk desk) throws IOException {
        Shown page = desk.open();
        page.press("2", "d").settled();
        page.find("#colour").selectOption("slant");
        page.ask("label = 'stroke' and slant > 40").chosen("35 rows").press("p").settled();
        page.moved("+", "+", "+");
        Map<String, String> address = page.address();
        assertThat(page.page().url().replaceFirst("^[^#]*", "")).hasSizeLessThan(MOST);
        Shown other = sent(page);
        other.chosen("35 rows").says("#legend-title", "slant").addressed("camera=");
        assertThat(other.view()).isEqualTo("turned");
        assertThat(other.address()).containsAllEntriesOf(without(address, "camera"));
        assertThat(camera(other.address())).containsExactly(camera(address), offset(0.01));
        assertThat(other.address()).containsEntry("theme", "dark").containsEntry("ink", "photograph");
        other.page().reload();
        other.shown().chosen("35 rows");
        assertThat(other.view()).isEqualTo("turned");
    }

    private static Map<String, String> without(Map<String, String> address, String part) {
        Map<String, String> rest = new HashMap<>(address);
        rest.remove(part);
        return rest;
    }

    @Test
    void opensWhatWasChosenByHandAndWhatIsPinned(Desk desk) throws IOException {
        Shown page = desk.open();
        page.where(ShownScene.place(60));
        page.press("b")
                .draw(page.atCamera(new double[] {19.4, 19.4}), page.atCamera(new double[] {23.5, 22.5}))
                .chosen("12 rows")
                .addressed("words=box on map");
        double[] at = page.where(ShownScene.place(75));
        page.press("v").page().mouse().click(at[0], at[1]);
        page.addressed("pin=1075");
        assertThat(page.address()).containsKey("rows");
        Shown other = sent(page);
        other.chosen("12 rows").says(".selection-bar .words", "box on map").says(".pinned h2", "Row 1075");
        other.focus().press("Escape", "t").says(".table-panel .hint", "12 rows chosen");
    }

    @Test
    void aSelectionThatIsTooLargeForTheAddressSurvivesAReloadOfItsTab(Desk desk) throws IOException {
        Shown page = desk.open();
        String query = IntStream.range(0, 100)
                .mapToObj(row -> "row = " + (ShownScene.FIRST + 2 * row))
                .collect(Collectors.joining(" or "));
        page.ask(query).chosen("100 rows").addressed("kept=");
        assertThat(page.page().url().replaceFirst("^[^#]*", "")).hasSizeLessThan(MOST);
        Shown other = sent(page);
        other.says(".message", "only the tab knows it in which it was made");
        assertThat(other.chosen()).isEmpty();
        page.page().reload();
        page.shown().chosen("100 rows").addressed("kept=");
        page.focus().press("i").chosen("140 rows");
    }

    @Test
    void aDamagedAddressIsToldOrPassedOver(Desk desk) throws IOException {
        Shown page = desk.open();
        String file = page.page().url().replaceFirst("#.*", "");
        Shown asked = new Shown(page.page().context().newPage());
        asked.page().navigate(file + "#view=nowhere&query=lable+%3D+1&camera=1,x&theme=pink&pin=77&colour=none");
        asked.shown().says(".message", "The selection of the address cannot be shown");
        assertThat(asked.view()).isEqualTo("map");
        Shown packed = new Shown(page.page().context().newPage());
        packed.page().navigate(file + "#rows=!!!&words=hand");
        packed.shown();
        assertThat(packed.drawing().lit()).isGreaterThan(0.01);
    }
}
