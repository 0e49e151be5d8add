package reeb.plugins.planted;

import reeb.kernels.neighbors.pairs.RadiusQuery;

/** What no plugin may be: curious about how kernels search. */
public record Curious(RadiusQuery query) {}
