package reeb.server.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.runtime.hash.Hashes;
import reeb.runtime.report.Html;
import reeb.server.http.Answer;
import reeb.server.http.Folder;
import reeb.server.http.Routes;

/**
 * A run as a browser finds it: its page at the root, or a list of them where there are several; and all files in its folder, the
 * report among them, below {@code /files} and at the root as well, so that they find each other as they do on the disk.
 */
public final class RunSite {
    private static final String REPORT = "report.html";
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem;"
                    + "color-scheme:light dark}";

    /** Takes the token out of the address, which has let the browser in and is of no more use. */
    private static final String WITHOUT_TOKEN = "history.replaceState(null,'',location.pathname+location.hash)";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
            + Base64.getEncoder().encodeToString(Hashes.sha256(WITHOUT_TOKEN.getBytes(StandardCharsets.UTF_8)))
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String title;
    private final Folder folder;
    private final List<Page> pages;

    private RunSite(String title, Folder folder, List<Page> pages) {
        this.title = title;
        this.folder = folder;
        this.pages = List.copyOf(pages);
    }

    /** Lays out a run with nothing else. */
    public static Routes of(String title, Folder folder, List<Page> pages) {
        return after(Routes.none(), title, folder, pages);
    }

    /**
     * Lays out a run.
     *
     * @param before what is at other paths, before those of files
     * @param title what the run is called
     * @param folder its files
     * @param pages at least one
     */
    public static Routes after(Routes before, String title, Folder folder, List<Page> pages) {
        RunSite site = new RunSite(title, folder, pages);
        return before.get((_, _) -> site.start())
                .get((_, _) -> Answer.empty(), "favicon.ico")
                .get((_, _) -> site.files("files/"), "files")
                .get((_, _) -> site.files(""), "files", "")
                .getBelow((_, names) -> site.file(names), "files")
                .getBelow((_, names) -> site.file(names));
    }

    private Answer start() throws IOException {
        return pages.size() == 1 ? pages.getFirst().answer() : list();
    }

    private Answer file(List<String> names) throws IOException {
        Optional<Page> page = pages.stream()
                .filter(one -> names.equals(List.of(Page.file(one.name()))))
                .findFirst();
        if (page.isPresent()) {
            return page.get().answer();
        }
        for (Page one : names.size() == 1 ? pages : List.<Page>of()) {
            Optional<Answer> beside = one.beside(names.getFirst());
            if (beside.isPresent()) {
                return beside.get();
            }
        }
        return Answer.of(folder.file(names));
    }

    private Answer list() throws IOException {
        Map<String, String> links = new LinkedHashMap<>();
        pages.forEach(page -> links.put(page.name(), "files/" + Page.file(page.name())));
        links.put("The report of the run", REPORT);
        return linked(links);
    }

    /** Lists all files, with the path of their folder from here. */
    private Answer files(String folderPath) throws IOException {
        Map<String, String> links = new LinkedHashMap<>();
        folder.names().forEach(name -> links.put(name, folderPath + name));
        return linked(links);
    }

    private Answer linked(Map<String, String> links) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Html html = new Html(out);
        html.raw("<!DOCTYPE html>\n").start("html", "lang", "en").start("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title + " – Reeb").start("style").raw(STYLE).end();
        html.start("script").raw(WITHOUT_TOKEN).end().end();
        html.start("body").start("main").element("h1", title).start("ul");
        for (Map.Entry<String, String> link : links.entrySet()) {
            html.start("li")
                    .element("a", link.getKey(), "href", link.getValue())
                    .end();
        }
        html.end().end().end().end();
        return Answer.of(Page.HTML, out.toByteArray()).under(POLICY);
    }
}
