package reeb.plugins.gephi;

import org.gephi.layout.spi.Layout;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;

/** Takes the steps of one of Gephi's layouts on the calling thread. */
final class Steps {
    private Steps() {}

    /**
     * Runs a layout until it rests.
     *
     * @param layout with its graph and then all its settings: some set themselves back when they get a graph
     * @param graph nodes at their starting places
     * @param most how many steps at most
     * @return v x 2 positions
     */
    static Points take(Layout layout, GephiGraph graph, int most, Run run) {
        try (Progress progress = run.progress("moving the nodes", most)) {
            layout.initAlgo();
            try {
                for (int step = 0; step < most && layout.canAlgo(); step++) {
                    layout.goAlgo();
                    progress.show(graph::places);
                    progress.advance(1);
                }
            } finally {
                layout.endAlgo();
            }
        }
        return graph.places();
    }
}
