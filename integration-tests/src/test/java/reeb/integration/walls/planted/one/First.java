package reeb.integration.walls.planted.one;

import reeb.integration.walls.planted.two.Second;

/** Half of a circle of packages, for {@code WallsTest}. */
public record First(Second next) {}
