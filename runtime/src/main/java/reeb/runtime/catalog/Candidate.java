package reeb.runtime.catalog;

import reeb.api.Part;

/** A part in proper form, whose name may still be taken. */
record Candidate(String name, Kind kind, Class<? extends Part> type, String about) {}
