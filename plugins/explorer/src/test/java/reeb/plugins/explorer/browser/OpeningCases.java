package reeb.plugins.explorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;
import reeb.plugins.explorer.browser.driver.ShownScene;
import reeb.testkit.Scenes;

/** Pages open by themselves, whatever their texts are, and say so where they cannot. */
abstract class OpeningCases {
    @Test
    void opensWithoutTheNetworkAndWithoutComplaints(Desk desk) throws IOException {
        Shown page = desk.open();
        assertThat(page.page().title()).isEqualTo("Shapes");
        assertThat(page.text("#overview-title")).isEqualTo("240 rows");
        assertThat(page.texts(".view-name")).containsExactly("map", "turned", "cells", "graph", "Grid", "Columns");
        assertThat(page.drawing().lit()).isBetween(0.01, 0.9);
    }

    /** So that the test above would see one. */
    @Test
    void whatItWouldAskOfTheNetworkIsRefused(Desk desk) throws IOException {
        Shown page = desk.open();
        Object reached =
                page.page().evaluate("() => fetch('https://reeb.invalid/').then(() => 'reached', () => 'refused')");
        assertThat(reached).isEqualTo("refused");
        assertThat(desk.takeProblems()).isNotEmpty().allMatch(problem -> problem.contains("reeb.invalid"));
    }

    @Test
    void namesAreTextsNeverElements(Desk desk) throws IOException {
        Shown page = desk.open();
        page.find("#colour").selectOption(ShownScene.MARKUP);
        assertThat(page.text("#legend-title")).isEqualTo(ShownScene.MARKUP);
        assertThat(page.texts(".entry-name")).containsExactly("<b>bold</b>", "</script><script>alert(2)</script>");
        page.ask("row = 1000").says(".pinned .facts", "note 0" + ShownScene.MARKUP);
        page.press("Escape", "t").says(".table-scroll", ShownScene.MARKUP);
        assertThat(page.find("img, b, #app script, [onerror]").count()).isZero();
    }

    @Test
    void hostileTextsEverywhereStayTexts(Desk desk) throws IOException {
        Shown page = desk.open(
                        Desk.written(Scenes.hostile(60)), options -> options, "window.reeb = () => alert('ran');")
                .shown();
        for (int view = 1; view <= page.find(".view").count(); view++) {
            page.press(String.valueOf(view)).settled();
        }
        page.press("t", "i").ask("row = 3").says(".pinned h2", "Row 3");
        page.press("Escape", "?");
        assertThat(page.find("dialog").isVisible()).isTrue();
        assertThat(page.find("img, #app script, [onerror]").count()).isZero();
    }

    /** Each would be waited for for ever, were its end not told. */
    @ParameterizedTest
    @ValueSource(strings = {"map.positions", "label.values"})
    void aPageThatWasCutShortSaysSo(String kind, Desk desk) throws IOException {
        String html = Desk.shownScene();
        String name = blob(desk, html, kind);
        int start = html.indexOf("id=\"blob:" + name + "\">") + 40 + name.length();
        Shown page = desk.open(html.substring(0, start), options -> options, "");
        page.says("[role=alert], .message", name);
        desk.takeProblems();
    }

    @Test
    void damagedNumbersAreToldNotShown(Desk desk) throws IOException {
        String html = Desk.shownScene();
        String name = blob(desk, html, "map.positions");
        String damaged = html.replaceFirst(
                "(id=\"blob:" + java.util.regex.Pattern.quote(name) + "\">)[^<]{40}", "$1" + "A".repeat(40));
        assertThat(damaged).isNotEqualTo(html);
        Shown page = desk.open(damaged, options -> options, "");
        page.says("[role=alert]", "This page cannot be shown").says("[role=alert]", "Copy or write the page again.");
        desk.takeProblems();
    }

    /** The name of a blob that the manifest of a page tells, found by the browser as the application finds it. */
    private static String blob(Desk desk, String html, String kind) throws IOException {
        Page page = desk.open(html, options -> options, "").shown().page();
        Object manifest = page.evaluate("() => JSON.parse(document.getElementById('manifest').textContent)");
        Map<?, ?> read = (Map<?, ?>) manifest;
        String[] parts = kind.split("\\.");
        List<?> entries = (List<?>) read.get(parts[0].equals("map") ? "maps" : "columns");
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry)
                .filter(entry -> parts[0].equals(entry.get("name")))
                .map(entry -> (String) entry.get(parts[1]))
                .findFirst()
                .orElseThrow();
    }
}
