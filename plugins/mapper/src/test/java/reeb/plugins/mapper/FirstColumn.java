package reeb.plugins.mapper;

import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/** Looks at the first column. */
@Named("test/first")
@About("Looks at the first column.")
public record FirstColumn() implements Lens {
    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        return Points.of(points.rows(), 1, points.column(0));
    }
}
