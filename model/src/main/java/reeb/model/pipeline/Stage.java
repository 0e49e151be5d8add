package reeb.model.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.learning.Model;
import reeb.runtime.workflow.Step;

/**
 * A step of a model.
 *
 * @param step its part treats rows, each for itself or by what it has learned
 * @param learned what it has learned; empty for a part that looks at each row for itself
 * @param files that the part reads
 * @param known the name of the array among what it has learned that holds the known rows; empty where none does
 */
public record Stage(Step step, Optional<Model> learned, List<Path> files, Optional<String> known) {
    public Stage {
        files = List.copyOf(files);
    }
}
