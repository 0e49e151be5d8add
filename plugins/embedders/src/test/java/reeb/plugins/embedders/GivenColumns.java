package reeb.plugins.embedders;

import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/** Looks at the points as they are. */
public record GivenColumns() implements Lens {
    @Override
    public Points view(Dataset data, Run run) {
        return data.points();
    }
}
