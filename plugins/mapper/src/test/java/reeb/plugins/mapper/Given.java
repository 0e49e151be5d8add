package reeb.plugins.mapper;

import java.util.List;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** A cover of given patches. */
@Named("test/given")
@About("Covers with given patches.")
public record Given(@About("The patches.") List<Rows> patches) implements Cover {
    @Override
    public List<Rows> cover(Points values, Run run) {
        return patches;
    }
}
