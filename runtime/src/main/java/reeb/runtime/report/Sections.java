package reeb.runtime.report;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Picture;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.runtime.engine.StepRecord;

/** What summaries tell of the results, in words, tables and pictures: texts are shown as they are, pictures by an element that runs nothing. */
final class Sections {
    private final Html html;

    Sections(Html html) {
        this.html = html;
    }

    void write(List<StepRecord> records) throws IOException {
        Captions captions = Captions.of(records);
        for (StepRecord record : records) {
            Optional<Section> section = record.section();
            if (section.isPresent()) {
                write(section.get(), captions.caption(record));
            }
        }
    }

    private void write(Section section, String caption) throws IOException {
        html.start("section").element("h2", section.title()).line();
        for (String paragraph : section.paragraphs()) {
            html.element("p", paragraph).line();
        }
        if (!section.table().columns().isEmpty()) {
            grid(section.table(), "Table of " + section.title()).write(html);
        }
        if (section.picture().isPresent()) {
            picture(section.picture().get());
        }
        html.element("p", caption, "class", "key").end().line();
    }

    private static Grid grid(Table table, String label) {
        List<Grid.Heading> headings = table.columns().stream()
                .map(column -> column instanceof Column.Numbers
                        ? Grid.Heading.number(column.name())
                        : Grid.Heading.words(column.name()))
                .toList();
        List<List<String>> rows = IntStream.range(0, table.columns().getFirst().size())
                .mapToObj(row -> table.columns().stream()
                        .map(column -> column.text(row).isEmpty() ? "" : Measures.shown(column, row))
                        .toList())
                .toList();
        return new Grid(label, headings, rows);
    }

    private void picture(Picture picture) throws IOException {
        html.start("figure")
                .empty(
                        "img",
                        "alt",
                        picture.words(),
                        "width",
                        Integer.toString(picture.width()),
                        "height",
                        Integer.toString(picture.height()),
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()))
                .element("figcaption", picture.words())
                .end()
                .line();
    }
}
