package reeb.plugins.explorer.browser.review;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.browser.driver.Desk;
import reeb.plugins.explorer.browser.driver.Shown;

/** A page whose review is open, and what a person does there. */
public final class Reviewed {
    private final Shown page;

    public Reviewed(Shown page) {
        this.page = page;
    }

    /** Opens the review of {@link ReviewScene} in the tab that tests share, which keeps nothing from before. */
    public static Reviewed open(Desk desk) throws IOException {
        return open(desk, ReviewScene.scene());
    }

    public static Reviewed open(Desk desk, Scene scene) throws IOException {
        return open(desk.openWide(Desk.written(scene)).shown());
    }

    /** Opens the review of a page that is shown. */
    public static Reviewed open(Shown page) {
        page.press("r").says(".groups tbody", "");
        return new Reviewed(page);
    }

    public Shown page() {
        return page;
    }

    /** Names of the groups, as the list has them from top to bottom. */
    public List<String> names() {
        return page.find(".group-name").all().stream().map(Locator::inputValue).toList();
    }

    /** Rows of the groups, likewise. */
    public List<String> sizes() {
        return page.texts(".groups tbody .of-rows");
    }

    /** What the head says: groups, measures, edits, where they are kept. */
    public String head() {
        return page.text(".review-head");
    }

    /** Waits until the head says something. */
    public Reviewed says(String text) {
        page.says(".review-head", text);
        return this;
    }

    /** Waits until so many edits hold. */
    public Reviewed edits(int count) {
        page.until(
                "(count) => Number.parseInt(document.querySelector('[aria-label=Edits] .words')?.textContent) === count",
                count);
        return this;
    }

    public Locator name(String name) {
        return page.find(".group-name[aria-label='Name of " + name + "']");
    }

    public Reviewed rename(String name, String wanted) {
        name(name).fill(wanted);
        name(name).press("Enter");
        name(wanted).waitFor();
        return this;
    }

    public Reviewed look(String name) {
        page.find(".groups [aria-label='Look at " + name + "']").click();
        page.says(".group-detail h3", name + ":");
        return this;
    }

    /** A button of the review by its words. */
    public Locator button(String words) {
        return page.find("#review button").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    public Locator select(String label) {
        return page.find("#review select[aria-label='" + label + "']");
    }

    /** Chooses what begins with some words. */
    public Reviewed choose(String select, String begins) {
        Locator option = select(select).locator("option").all().stream()
                .filter(one -> one.innerText().startsWith(begins))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + begins + "' in "
                        + select(select).locator("option").allInnerTexts()));
        select(select).selectOption(option.getAttribute("value"));
        return this;
    }

    /** Lets the review take keys. */
    public Reviewed focus() {
        page.find("#review-title").focus();
        return this;
    }
}
