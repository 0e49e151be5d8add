package reeb.delimited;

import reeb.api.data.Scale;
import reeb.toolkit.tables.DateForm;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.TruthWords;

/** How a cell becomes a number. */
enum Measure {
    /** As it is written. */
    NUMBER(Scale.NUMBER),
    /** As it is written, if it is whole. */
    WHOLE(Scale.WHOLE),
    /** A date as a day. */
    DATE(Scale.DATE),
    /** A date with a time as a second. */
    TIME(Scale.TIME),
    /** Yes as 1 and no as 0. */
    FLAG(Scale.WHOLE);

    private final Scale scale;

    Measure(Scale scale) {
        this.scale = scale;
    }

    Scale scale() {
        return scale;
    }

    /**
     * Gives the number; not-a-number where the cell is none of this kind.
     *
     * @param dates how dates are written in the cell's column
     */
    double of(String cell, Notation notation, DateForm dates) {
        return switch (this) {
            case NUMBER -> notation.parse(cell);
            case WHOLE -> {
                double value = notation.parse(cell);
                yield value == Math.rint(value) ? value : Double.NaN;
            }
            case DATE -> dates.days(cell);
            case TIME -> dates.seconds(cell);
            case FLAG -> TruthWords.value(cell);
        };
    }

    /** Tells whether the cells are dates. */
    boolean moment() {
        return this == DATE || this == TIME;
    }

    /** Tells whether the cells are numbers. */
    boolean number() {
        return this == NUMBER || this == WHOLE;
    }

    /** Gives the type of a column that says so, as parameters write it. */
    String type() {
        return switch (this) {
            case NUMBER -> "number";
            case WHOLE -> "whole";
            case DATE, TIME -> "date";
            case FLAG -> "boolean";
        };
    }

    /** Tells whether a cell without a number of this kind holds something, rather than that a value is missing. */
    static boolean faulty(String cell, Notation notation) {
        Numeral kind = notation.kind(cell);
        return kind == Numeral.TEXT || kind == Numeral.NUMBER;
    }
}
