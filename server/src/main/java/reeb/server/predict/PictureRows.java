package reeb.server.predict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.pictures.PictureReader;
import reeb.api.problem.InputException;
import reeb.model.pipeline.Runs;
import reeb.model.predict.ModelInput;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.LoneRun;
import reeb.runtime.workflow.LoneStep;
import reeb.runtime.workflow.Step;

/** Makes rows of pictures that were sent: each gets the pixels that the source of pictures gives it as a file. */
public final class PictureRows implements ServedModel.Decoding {
    /** More would take more memory than a server has for one request. */
    private static final PictureReader.Limits LIMITS = new PictureReader.Limits(1L << 24, 1 << 14);

    private final PictureReader reader;
    private final Run run;

    private PictureRows(PictureReader reader, Run run) {
        this.reader = reader;
        this.run = run;
    }

    /**
     * Prepares to make rows.
     *
     * @param size of the pictures that a model takes
     * @throws InputException where no part decodes pictures that are sent
     */
    public static PictureRows of(Catalog catalog, ModelInput.Picture size, Runs runs) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("path", "sent");
        parameters.put("width", size.width());
        parameters.put("height", size.height());
        parameters.put("grey", size.channels() == 1);
        Step step = LoneStep.of(catalog, "images", parameters, "pictures");
        if (!(step.part() instanceof PictureReader reader)) {
            throw new InputException("the part 'images' decodes no pictures that are sent");
        }
        return new PictureRows(reader, LoneRun.of(step, runs.seed(), runs.workers(), runs.cancellation()));
    }

    @Override
    public Points decode(List<byte[]> pictures) {
        return reader.decode(pictures, LIMITS, run).pixels();
    }
}
