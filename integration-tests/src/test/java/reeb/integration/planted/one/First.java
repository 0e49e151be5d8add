package reeb.integration.planted.one;

import reeb.integration.planted.two.Second;

/** Half of a circle of packages, for {@code WallsTest}. */
public record First(Second next) {}
