package reeb.cli.predict;

import reeb.model.predict.Prediction;

/** Takes what a model says of rows, one after another. */
public interface PredictionTaker {
    /**
     * Begins, before the first row.
     *
     * @param axes how many lens values each row has
     * @param ids what the rows of the first file are called
     */
    void begin(int axes, RowIds ids);

    /**
     * Takes what is said of a row.
     *
     * @param input which of the files of rows it is in, from 0
     * @param row its number in its file
     * @param id what it is called there; empty where it has a number alone
     */
    void take(int input, int row, String id, Prediction said);

    /** Hears that some rows have been taken, and the next ones may be long in coming. */
    default void pause() {}
}
