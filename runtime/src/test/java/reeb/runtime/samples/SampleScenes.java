package reeb.runtime.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Presenter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.data.View;
import reeb.api.graph.Network;
import reeb.api.scene.Scene;

/** Parts that show several results as one. */
public final class SampleScenes {
    private SampleScenes() {}

    @Named("panorama")
    @About("Writes a line for each of several results.")
    public record Panorama(@About("Layout.") @Default("row") Layout layout) implements Presenter {
        @Override
        public List<String> endings() {
            return List.of("html");
        }

        @Override
        public void present(Scene scene, Output output, Run run) throws IOException {
            StringBuilder text = new StringBuilder(scene.title() + ": "
                    + scene.rows().points().rows() + " rows, columns "
                    + scene.rows().table().names() + "\n");
            scene.views().forEach((name, view) -> text.append(line(name, view)));
            scene.networks().forEach((name, network) -> text.append(line(name, network, run)));
            scene.evaluations().forEach(evaluation -> text.append(line(evaluation)));
            try (OutputStream page = output.open("html")) {
                page.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }

        private static String line(String name, View view) {
            String before = view.snapshots().stream()
                    .map(snapshot -> ", before " + snapshot.positions().at(0, 0))
                    .collect(Collectors.joining());
            return "view " + name + " of " + view.title() + " " + view.told().keySet() + ": "
                    + view.data().points().column(0)[0] + before + "\n";
        }

        private String line(String name, Network network, Run run) {
            Points places = run.positions(layout, network.graph());
            return "network " + name + " of " + network.title() + " "
                    + network.told().keySet() + ": " + network.graph().nodes().size() + " nodes, the first at "
                    + places.at(0, 0) + "\n";
        }

        private static String line(Evaluation evaluation) {
            Column last = evaluation.figures().columns().getLast();
            return "evaluation " + evaluation.name() + ": " + last.name() + " " + last.text(last.size() - 1) + "\n";
        }
    }
}
