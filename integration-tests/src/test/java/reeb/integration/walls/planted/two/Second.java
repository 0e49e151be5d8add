package reeb.integration.walls.planted.two;

import java.util.Optional;
import reeb.integration.walls.planted.one.First;

/** The other half of a circle of packages. */
public record Second(Optional<First> next) {
    /** Ends the circle. */
    public Second {
        next = next.filter(first -> !first.next().next().isPresent());
    }
}
