package reeb.integration.results;

import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;

/** A lens whose values are known beforehand. */
@Named("test/given-lens")
@About("Gives known values.")
record GivenLens(@About("The values.") Points values) implements Lens {
    @Override
    public Points view(Dataset data, Run run) {
        return values;
    }
}
