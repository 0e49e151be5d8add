package reeb.runtime.parameters;

import java.util.Optional;
import reeb.api.Part;
import reeb.runtime.catalog.Kind;

/** Lets a parameter name a step, whose result then serves as the part. */
public interface StepParts {
    /** Tells whether there is a step of this name. */
    boolean exists(String step);

    /**
     * Makes a part of a step's result.
     *
     * @return a part of this kind, or empty where no result can serve as one
     */
    Optional<Part> part(Kind kind, String step);

    /** No steps. */
    static StepParts none() {
        return new StepParts() {
            @Override
            public boolean exists(String step) {
                return false;
            }

            @Override
            public Optional<Part> part(Kind kind, String step) {
                return Optional.empty();
            }
        };
    }
}
