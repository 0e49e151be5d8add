package reeb.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Presenter;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.api.scene.Scene;

/** Writes a line for each row and each node into a page, as it should or with one fault. */
@Named("line-page")
@About("Writes a line for each row and each node.")
record LinePage(@About("What is wrong with it.") Fault fault) implements Presenter {
    enum Fault {
        NONE,
        WRITES_MARKUP,
        WRITES_THE_TIME,
        WRITES_ANOTHER_ENDING,
        LEAVES_ITS_FILE_OPEN,
        NEEDS_VIEWS,
        NEEDS_NETWORKS,
        NEEDS_TWO_ROWS,
        REFUSES_WITHOUT_ADVICE,
        CANNOT_BE_CANCELLED
    }

    @Override
    public List<String> endings() {
        return List.of("html");
    }

    @Override
    public void present(Scene scene, Output output, Run run) throws IOException {
        check(scene);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n").append(written(scene.title()));
        if (is(Fault.WRITES_THE_TIME)) {
            page.append(System.nanoTime());
        }
        Dataset rows = scene.rows();
        if (is(Fault.CANNOT_BE_CANCELLED)) {
            page.append(lines(rows));
        } else {
            try (Progress progress = run.progress("writing", 1)) {
                page.append(lines(rows));
                progress.advance(1);
            }
        }
        scene.networks()
                .values()
                .forEach(network -> network.graph()
                        .nodes()
                        .forEach(node -> page.append("<p>").append(node.size())));
        OutputStream file = output.open(is(Fault.WRITES_ANOTHER_ENDING) ? "txt" : "html");
        file.write(page.toString().getBytes(StandardCharsets.UTF_8));
        if (!is(Fault.LEAVES_ITS_FILE_OPEN)) {
            file.close();
        }
    }

    private void check(Scene scene) {
        if ((is(Fault.NEEDS_VIEWS) && scene.views().isEmpty())
                || (is(Fault.NEEDS_NETWORKS) && scene.networks().isEmpty())
                || (is(Fault.NEEDS_TWO_ROWS) && scene.rows().points().rows() == 1)) {
            throw new IllegalStateException("nothing to show");
        }
        scene.views().values().forEach(view -> checkFinite(view.data()));
    }

    private void checkFinite(Dataset data) {
        Points points = data.points();
        for (int row = 0; row < points.rows(); row++) {
            if (!Double.isFinite(points.at(row, 0))) {
                throw new InputException("row " + data.number(row) + " holds a value that is not finite"
                        + (is(Fault.REFUSES_WITHOUT_ADVICE) ? "" : "; remove or replace it"));
            }
        }
    }

    private String lines(Dataset data) {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < data.points().rows(); row++) {
            lines.append("<p>").append(data.number(row));
            for (Column column : data.table().columns()) {
                lines.append(' ').append(written(column.name() + ": " + column.text(row)));
            }
        }
        return lines.toString();
    }

    private String written(String text) {
        return is(Fault.WRITES_MARKUP) ? text : text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private boolean is(Fault other) {
        return fault == other;
    }
}
