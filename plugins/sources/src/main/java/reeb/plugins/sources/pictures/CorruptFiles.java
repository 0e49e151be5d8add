package reeb.plugins.sources.pictures;

import reeb.api.About;

/** What to do with a picture that cannot be decoded. */
public enum CorruptFiles {
    /** Refuse all. */
    @About("Refuse all, naming the first such picture.")
    FAIL,
    /** Leave it out. */
    @About("Leave it out, and say how many were.")
    SKIP
}
