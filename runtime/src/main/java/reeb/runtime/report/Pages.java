package reeb.runtime.report;

import java.io.IOException;
import java.util.List;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.WrittenFile;

/** The pages that steps of a run wrote beside its report, to be opened from here. */
final class Pages {
    private static final String HTML = ".html";

    private final Html html;

    Pages(Html html) {
        this.html = html;
    }

    void write(List<StepRecord> records) throws IOException {
        if (records.stream().allMatch(record -> pages(record).isEmpty())) {
            return;
        }
        Captions captions = Captions.of(records);
        html.start("section").element("h2", "Pages").start("ul").line();
        for (StepRecord record : records) {
            for (WrittenFile page : pages(record)) {
                html.start("li").element("a", page.name(), "href", page.name());
                html.text(" (" + Amounts.bytes(page.bytes()) + ") – " + captions.caption(record))
                        .end()
                        .line();
            }
        }
        html.end().end().line();
    }

    private static List<WrittenFile> pages(StepRecord record) {
        return record.files().stream()
                .filter(file -> file.name().endsWith(HTML))
                .toList();
    }
}
