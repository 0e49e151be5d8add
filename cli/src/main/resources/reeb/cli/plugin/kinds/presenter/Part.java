package {{package}};

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Presenter;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.View;
import reeb.api.scene.Scene;

@Named("{{name}}")
@About("A line for each map and each graph: its name and how large it is.")
public record {{Class}}(@About("Results of fewer rows are left out.") @Default("2") @Range(min = 0) int rows) implements {{Kind}} {
    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public void present(Scene scene, Output output, Run run) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(output.open("txt"), StandardCharsets.UTF_8))) {
            // Progress is also where a run that is cancelled stops.
            try (Progress progress =
                    run.progress("results", scene.views().size() + scene.networks().size())) {
                for (String name : scene.views().sequencedKeySet()) {
                    View view = scene.views().get(name);
                    if (view.data().points().rows() >= rows) {
                        out.write("rows: " + view.data().points().rows() + "\n");
                    }
                    progress.advance(1);
                }
                for (String name : scene.networks().sequencedKeySet()) {
                    out.write("nodes: " + scene.networks().get(name).graph().nodes().size() + "\n");
                    progress.advance(1);
                }
            }
        }
    }
}
