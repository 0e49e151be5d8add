package reeb.toolkit.tables;

import java.util.Locale;
import reeb.api.About;

/** What the cells of a column are, where a table does not say or says otherwise. */
public enum ColumnType {
    /** Numbers. */
    @About("Numbers.")
    NUMBER,
    /** Whole numbers. */
    @About("Whole numbers; others are invalid.")
    WHOLE,
    /** Names of classes. */
    @About("Names of classes, numbers too.")
    CATEGORY,
    /** Free text. */
    @About("Text as it is written, such as identifiers.")
    TEXT,
    /** Dates. */
    @About("Dates such as 2024-03-01, also with a time behind, in order.")
    DATE,
    /** True or false. */
    @About("True or false, yes or no, 1 or 0; as a feature 1 or 0.")
    BOOLEAN;

    /**
     * Names it as a workflow does.
     *
     * @return such as {@code category}
     */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether columns of this type are features unless it is said otherwise.
     *
     * @return true for numbers
     */
    public boolean measures() {
        return this == NUMBER || this == WHOLE;
    }
}
