package reeb.model.known;

import java.util.Locale;

/** How exactly a model keeps the rows that it knows, and with it how large its file is. */
public enum Profile {
    /** As they are: known rows get their own nodes and lens values, bit for bit. */
    EXACT,
    /** In single precision. */
    FLOAT,
    /** Each column in 256 steps, all else in single precision. */
    COMPACT,
    /** As compact, of at most 64 principal components. */
    TINY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
