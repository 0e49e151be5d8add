package reeb.plugins.gephi;

import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Pushes overlapping labels apart, as Gephi's Label Adjust does: of two that overlap, each gives way a little, at random
 * strength.
 *
 * <p>Gephi's own draws these lots from a generator that can't be seeded, and reads the widths of labels from its window; so
 * this is a layout of our own. Labels are taken to be as wide as {@code characters}. A step takes O(v log v) where labels
 * are spread.
 */
@Named("label-adjust")
@About("Takes the places of another layout and pushes nodes apart until their labels no longer overlap.")
public record LabelAdjustLayout(
        @About("Where the nodes are before.") @Default("force-atlas-2")
        Layout layout,

        @About("How many characters a label has.") @Default("4") @Range(min = 1, max = 1000)
        int characters,

        @About("How high letters are, in the layout's unit.") @Default("12") @Range(min = 0, aboveMin = true)
        double height,

        @About("How often the nodes move at most.") @Default("1000") @Range(min = 0, max = 100_000)
        int steps)
        implements Layout {
    /** The width of a letter as a share of its height. */
    private static final double ASPECT = 0.6;

    @Override
    public Points place(MapperGraph graph, Run run) {
        Points before = run.in("layout").positions(layout, graph);
        LabelBoxes boxes = new LabelBoxes(before, characters * ASPECT * height, height);
        RandomGenerator random = run.random("pushes");
        try (Progress progress = run.progress("moving the labels", steps)) {
            for (int step = 0; step < steps && boxes.push(random); step++) {
                progress.advance(1);
            }
        }
        return boxes.places();
    }
}
