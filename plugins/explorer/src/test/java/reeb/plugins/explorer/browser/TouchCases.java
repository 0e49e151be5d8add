package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;

/** Fingers on the stage, as a phone's browser tells of them. */
abstract class TouchCases {
    private static Shown phone(Desk desk) throws IOException {
        return desk.open(
                options -> options.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** Tells the browser where fingers are, as pairs of x and y. */
    private static void touch(CDPSession browser, String type, double... places) {
        JsonArray points = new JsonArray();
        for (int at = 0; at < places.length; at += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("id", at / 2);
            point.addProperty("x", places[at]);
            point.addProperty("y", places[at + 1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }

    /** How much the camera of the address sees across. */
    private static double across(Shown page) {
        return Double.parseDouble(Objects.requireNonNull(page.address().get("camera"), "no camera")
                .split(",")[2]);
    }

    @Test
    void twoFingersApartLookNearerAndTogetherFarther(Desk desk) throws IOException {
        Shown page = phone(desk);
        double whole = page.moved("f")[2];
        CDPSession browser = page.page().context().newCDPSession(page.page());
        BoundingBox stage = page.stage();
        double x = stage.x + stage.width / 2;
        double y = stage.y + stage.height / 2;
        touch(browser, "touchStart", x - 30, y, x + 30, y);
        for (int away = 40; away <= 120; away += 10) {
            touch(browser, "touchMove", x - away, y, x + away, y);
        }
        touch(browser, "touchEnd");
        page.until(
                "(whole) => Number(new URLSearchParams(location.hash.slice(1)).get('camera')?.split(',')[2]) < 0.5 * whole",
                whole);
        assertThat(whole / across(page)).as("from 60 to 240 pixels apart").isBetween(3.0, 5.0);
        assertThat(page.find("#inspector").isHidden()).as("nothing was pressed").isTrue();
    }

    @Test
    void aLongPressShowsTheCardAndItStaysWhenTheFingerGoes(Desk desk) throws IOException {
        Shown page = phone(desk);
        double[] at = page.where(ShownScene.place(75));
        CDPSession browser = page.page().context().newCDPSession(page.page());
        touch(browser, "touchStart", at[0], at[1]);
        page.says(".card strong", "Row 10");
        touch(browser, "touchEnd");
        page.settled();
        assertThat(page.find(".card").isVisible()).isTrue();
        assertThat(page.address()).as("it is not pinned").doesNotContainKey("pin");
    }
}
