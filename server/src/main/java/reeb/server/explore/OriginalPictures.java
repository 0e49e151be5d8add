package reeb.server.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.pictures.PictureFiles;
import reeb.api.problem.InputException;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.workflow.Step;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Routes;

/**
 * The files that the pictures of a run were read from, at {@code api/pictures/NUMBER} for the row of that number: on a page pictures
 * are small. Only files that the run has read itself can be asked for.
 */
public final class OriginalPictures {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** What a picture is, its bytes tell. */
    private static final String TYPE = "application/octet-stream";

    private final StoredRun run;
    private final Step source;
    private final PictureFiles files;
    private final List<Path> inputs;
    private @Nullable Dataset rows;

    private OriginalPictures(StoredRun run, Step source, PictureFiles files, List<Path> inputs) {
        this.run = run;
        this.source = source;
        this.files = files;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Finds the files of a run.
     *
     * @param places where files lie that its steps read
     * @return empty where its pictures were in no files, these are gone, or it has several sources, so that a number tells no row
     */
    public static Optional<OriginalPictures> of(StoredRun run, Places places) {
        List<Step> sources = run.workflow().steps().stream()
                .filter(step -> step.part() instanceof Source)
                .toList();
        if (sources.size() != 1 || !(sources.getFirst().part() instanceof PictureFiles files)) {
            return Optional.empty();
        }
        try {
            List<Path> inputs = sources.getFirst().part().inputs(places);
            return Optional.of(new OriginalPictures(run.again(), sources.getFirst(), files, inputs));
        } catch (InputException _) {
            return Optional.empty();
        }
    }

    /** Adds its paths to others. */
    public Routes with(Routes routes) {
        return routes.getBelow((_, names) -> answer(names), "api", "pictures");
    }

    private Answer answer(List<String> names) {
        if (names.size() != 1 || !NUMBER.matcher(names.getFirst()).matches()) {
            throw Refusal.notFound();
        }
        Dataset known = rows();
        int row = known.position(Integer.parseInt(names.getFirst()))
                .orElseThrow(() -> new Refusal(404, "the run has no row " + names.getFirst()));
        try {
            return Answer.of(TYPE, files.file(inputs, known, row));
        } catch (InputException gone) {
            throw new Refusal(404, String.valueOf(gone.getMessage()));
        }
    }

    /** Reads the rows when the first picture is asked for. */
    private synchronized Dataset rows() {
        Dataset known = rows;
        if (known == null) {
            known = run.rows(source)
                    .orElseThrow(() -> new Refusal(
                            404,
                            "the cache no longer holds the rows of step '" + source.name()
                                    + "', so that their files are not known; run the workflow again"));
            rows = known;
        }
        return known;
    }
}
