package reeb.runtime.samples;

import java.util.List;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.runtime.catalog.Catalog;

/** A plugin of small parts, one or two of each kind, for tests. */
public final class SamplePlugin implements Plugin {
    /** Opens a catalog of these parts alone. */
    public static Catalog catalog() {
        return Catalog.of(List.of(new SamplePlugin()));
    }

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(
                SampleData.Numbers.class,
                SampleData.Thinned.class,
                SampleData.Dice.class,
                SampleData.Shift.class,
                SampleData.ShiftByFile.class,
                SampleData.Level.class,
                SampleData.Options.class,
                SampleData.Axis.class,
                SampleFiles.Mapped.class,
                SampleFiles.Restless.class,
                SampleFiles.Marks.class,
                SampleFiles.Both.class,
                SampleTexts.Steering.class,
                SampleTales.Tale.class,
                SampleData.Jitter.class,
                SampleGraphs.Taxi.class,
                SampleGraphs.Halves.class,
                SampleGraphs.Gaps.class,
                SampleGraphs.Chart.class,
                SampleGraphs.Row.class,
                SampleGraphs.Turned.class,
                SampleGraphs.Listing.class,
                SampleFigures.Totals.class,
                SampleFigures.Sizes.class,
                SampleFigures.RowList.class,
                SampleFigures.Summary.class,
                SampleSummaries.ToldRows.class,
                SampleSummaries.ToldGraph.class,
                SampleScenes.Panorama.class,
                Faults.Busy.class,
                Faults.Broken.class,
                Faults.HalfWritten.class);
    }
}
