package reeb.server.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.api.Presenter;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.scene.Scene;

/** Parts for graphs that follow: what writes pages and graphs, and a clusterer that lets a test wait for it. */
public final class LiveParts implements Plugin {
    /** Opened when a clusterer that waits has begun; made anew by the test. */
    static volatile CountDownLatch begun = new CountDownLatch(1);

    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(Explorer.class, Waiting.class);
    }

    @Named("explorer")
    @About("Lists what it shows.")
    public record Explorer(
            @About("Layout.") @Default("row") Layout layout,
            @About("Form.") @Default("page") Content content) implements Presenter {
        /** What is written. */
        public enum Content {
            PAGE,
            GRAPHS
        }

        @Override
        public List<String> endings() {
            return List.of(content == Content.PAGE ? "html" : "json");
        }

        @Override
        public void present(Scene scene, Output output, Run run) throws IOException {
            StringBuilder text = new StringBuilder();
            scene.networks().forEach((name, network) -> {
                Points places = run.positions(layout, network.graph());
                text.append(name)
                        .append(' ')
                        .append(network.graph().nodes().size())
                        .append(" nodes, the first at ")
                        .append(places.rows() == 0 ? 0 : places.at(0, 0));
            });
            String told = scene.views().keySet() + " " + text;
            try (OutputStream file = output.open(endings().getFirst())) {
                file.write((content == Content.PAGE ? told : "\"" + told + "\"").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Named("waiting")
    @About("Makes one cluster; waits until it is cancelled where it is to.")
    public record Waiting(
            @About("Whether it waits.") @Default("0") @Range(min = 0, max = 1)
            int waits) implements Clusterer {
        @Override
        public Labels cluster(Points points, Run run) {
            if (waits == 1) {
                begun.countDown();
                try (reeb.api.Progress progress = run.progress("waiting", Long.MAX_VALUE)) {
                    while (true) {
                        progress.advance(1);
                        Thread.onSpinWait();
                    }
                }
            }
            return Labels.of(IntStream.range(0, points.rows()).map(_ -> 0).toArray());
        }
    }
}
