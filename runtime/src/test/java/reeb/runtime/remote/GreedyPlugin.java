package reeb.runtime.remote;

import java.util.List;
import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Part;
import reeb.api.Plugin;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.RowWise;

/** Parts that need more memory than there is. */
public final class GreedyPlugin implements Plugin {
    /** Asks for more memory than there is. */
    @Named("modest")
    @About("Asks for more memory than there is.")
    public record Modest() implements Lens, RowWise {
        @Override
        public Points view(Dataset data, Run run) {
            run.reserve(Long.MAX_VALUE / 4, "all of it");
            throw new AssertionError("there is not so much");
        }
    }

    /** Takes more memory than there is, without asking. */
    @Named("greedy")
    @About("Takes more memory than there is.")
    public record Greedy() implements Lens, RowWise {
        @Override
        public Points view(Dataset data, Run run) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Class<? extends Part>> parts() {
        return List.of(Modest.class, Greedy.class);
    }
}
