package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.util.List;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Picture;
import reeb.api.data.Section;
import reeb.toolkit.text.JsonWriter;

/**
 * What was measured, as a table of texts; and the words and the picture of what tells people a section of it.
 *
 * @param number of the evaluation on the page, for the names of blobs
 */
record EvaluationEntry(int number, Evaluation evaluation) {
    /** Writes all of a scene. */
    static void writeAll(List<Evaluation> evaluations, JsonWriter json, Blobs blobs) throws IOException {
        json.line().name("evaluations").open('[');
        for (int number = 0; number < evaluations.size(); number++) {
            new EvaluationEntry(number, evaluations.get(number)).write(json, blobs);
        }
        json.close(']');
    }

    private void write(JsonWriter json, Blobs blobs) throws IOException {
        json.line().open('{').name("name").string(evaluation.name());
        table(evaluation.figures().columns(), json);
        if (evaluation.section().isPresent()) {
            section(evaluation.section().get(), json, blobs);
        }
        json.close('}');
    }

    private static void table(List<Column> figures, JsonWriter json) throws IOException {
        json.name("columns").open('[');
        for (Column figure : figures) {
            json.string(figure.name());
        }
        json.close(']').name("rows").open('[');
        int rows = figures.isEmpty() ? 0 : figures.getFirst().size();
        for (int row = 0; row < rows; row++) {
            json.open('[');
            for (Column figure : figures) {
                json.string(figure.text(row));
            }
            json.close(']');
        }
        json.close(']');
    }

    private void section(Section section, JsonWriter json, Blobs blobs) throws IOException {
        json.name("section").open('{').name("title").string(section.title());
        json.name("paragraphs").open('[');
        for (String paragraph : section.paragraphs()) {
            json.string(paragraph);
        }
        json.close(']');
        if (section.picture().isPresent()) {
            Picture picture = section.picture().get();
            json.name("picture").open('{').name("words").string(picture.words());
            json.name("width").number(picture.width()).name("height").number(picture.height());
            json.name("file").string(blobs.file("section" + number, picture.png().length, picture::png));
            json.close('}');
        }
        json.close('}');
    }
}
