package reeb.model.bundle;

import java.util.regex.Pattern;
import reeb.runtime.archive.StoredArchive;

/** The names of what is in a model file. */
public final class ModelNames {
    /** Changes whenever older programs would misread a file. */
    public static final int VERSION = 1;

    /** What a model file says that it is. */
    public static final String FORMAT = "reeb model";

    /** The record of what there is; its SHA-256 identifies a model. */
    public static final String RECORD = "model.json";

    /** Names, groups and sizes of the nodes. */
    public static final String NODES = "nodes.json";

    /** Features of the known rows, n x d. */
    public static final String ROWS = "rows.npy";

    /** The least value of each column of rows that are kept as bytes, d x 1. */
    public static final String LOW = "rows-low.npy";

    /** The greatest value of each column of rows that are kept as bytes, d x 1. */
    public static final String HIGH = "rows-high.npy";

    /** The folder of what the features are projected by, where they are. */
    public static final String PROJECTION = "projection/";

    /** Where the nodes of each known row begin among {@link #ROW_NODES}, (n + 1) x 1. */
    public static final String ROW_STARTS = "row-starts.npy";

    /** The nodes of the known rows, one row after the other. */
    public static final String ROW_NODES = "row-nodes.npy";

    /** The known rows' numbers in their source, n x 1. */
    public static final String ROW_NUMBERS = "row-numbers.npy";

    /** The known rows' lens values, n x k. */
    public static final String LENS = "lens.npy";

    /** Quantiles of the distances by which rows are told to be foreign. */
    public static final String OUTLIERS = "outlier-quantiles.npy";

    private static final Pattern ALLOWED = Pattern.compile("(model|nodes)\\.json"
            + "|(rows(-low|-high)?|row-(starts|nodes|numbers)|lens|outlier-quantiles)\\.npy"
            + "|projection/[a-z0-9-]{1,60}\\.npy"
            + "|steps/[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}/([a-z0-9-]{1,60}\\.npy|file-[0-9]{1,3})");

    /** What a model file is. */
    public static final StoredArchive.Form FORM = new StoredArchive.Form("model", "reeb model export", RECORD, ALLOWED);

    private ModelNames() {}

    /** The folder of what a step has learned. */
    public static String learned(String step) {
        return "steps/" + step + "/";
    }

    /** Where an array lies in a folder. */
    public static String array(String folder, String array) {
        return folder + array + ".npy";
    }

    /** Where a file lies that a step reads. */
    public static String file(String step, int number) {
        return learned(step) + "file-" + number;
    }
}
