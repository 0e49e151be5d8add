package reeb.server.predict;

import java.util.List;
import java.util.Optional;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.model.predict.Answered;
import reeb.model.predict.KnownNodes;
import reeb.model.predict.ModelInput;

/**
 * A model that programs may ask.
 *
 * @param name by which it is asked: lower-case letters, digits and dashes
 * @param identity the SHA-256 of its record, 64 hexadecimal digits
 * @param rows how many it knows
 * @param input the rows that it takes
 * @param precision how the values of such rows are stored
 * @param nodes that it can name
 * @param lensAxes how many lens values a row gets; 0 where it gets none, -1 where nobody knows yet
 * @param features how many features a row has once it was treated; -1 where nobody knows yet
 * @param neighbors whether it may tell which of the known rows are nearest
 * @param asking finds the nodes of rows
 * @param decoding makes rows of pictures; empty where it takes none
 */
public record ServedModel(
        String name,
        String identity,
        int rows,
        ModelInput input,
        Points.Precision precision,
        KnownNodes nodes,
        int lensAxes,
        int features,
        boolean neighbors,
        Asking asking,
        Optional<Decoding> decoding) {
    private static final int VERSION_DIGITS = 12;

    /** Finds the nodes of rows; several threads may ask at once. */
    @FunctionalInterface
    public interface Asking {
        /**
         * Finds them.
         *
         * @throws reeb.api.problem.InputException where they are rows of another kind
         */
        Answered ask(Dataset rows);
    }

    /** Makes rows of pictures; several threads may ask at once. */
    @FunctionalInterface
    public interface Decoding {
        /**
         * Decodes them.
         *
         * @return n x d bytes
         * @throws reeb.api.problem.InputException where one cannot be decoded, with its position
         */
        Points decode(List<byte[]> pictures);
    }

    /** Gives the model with known sizes of what it says. */
    public ServedModel sized(int axes, int width) {
        return new ServedModel(name, identity, rows, input, precision, nodes, axes, width, neighbors, asking, decoding);
    }

    /** Tells models of one name apart: the beginning of its identity. */
    public String version() {
        return identity.substring(0, VERSION_DIGITS);
    }
}
