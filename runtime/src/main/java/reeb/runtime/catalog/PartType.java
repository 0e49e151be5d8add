package reeb.runtime.catalog;

import reeb.api.Part;
import reeb.api.learning.Trainable;

/**
 * An installed part.
 *
 * @param name unique in its catalog, such as {@code single-linkage} or {@code acme/umap}
 * @param kind what it is for
 * @param type a public record
 * @param about one or two sentences
 * @param plugin where it comes from
 */
public record PartType(String name, Kind kind, Class<? extends Part> type, String about, InstalledPlugin plugin) {
    /**
     * Tells whether it learns from rows and can then treat others.
     *
     * @return whether it is {@link Trainable}
     */
    public boolean learns() {
        return Trainable.class.isAssignableFrom(type);
    }
}
