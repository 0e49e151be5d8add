package reeb.runtime.samples;

import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.summary.GraphSummary;
import reeb.api.summary.RowSummary;
import reeb.testkit.Scenes;

/** Parts that tell people something. */
public final class SampleSummaries {
    private SampleSummaries() {}

    @Named("told-rows")
    @About("Tells of rows, in the words that it is given.")
    public record ToldRows(@About("Words.") Optional<String> words) implements RowSummary {
        @Override
        public Section section(Dataset data, Run run) {
            String rows = data.points().rows() + " rows";
            return Section.of("About rows" + words.orElse(""), rows + words.orElse(""))
                    .with(new Table(List.of(
                            new Column.Texts("what" + words.orElse(""), List.of("rows", "gap" + words.orElse(""))),
                            new Column.Numbers("how many", data.points().rows(), Double.NaN))))
                    .with(Scenes.picture("Dots" + words.orElse("")));
        }
    }

    @Named("told-graph")
    @About("Tells of a graph.")
    public record ToldGraph() implements GraphSummary {
        @Override
        public Section section(Network network, Run run) {
            return Section.of("About nodes", network.graph().nodes().size() + " nodes");
        }
    }
}
