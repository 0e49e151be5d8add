package reeb.plugins.embedders.tsne;

/** How {@code sg-t-sne} descends. */
public enum SgSchedule {
    /** With learning rates by the number of rows, which takes few iterations. */
    AUTO,
    /** As the original program, with its learning rate of 200. */
    SGTSNEPI
}
