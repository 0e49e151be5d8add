package reeb.server.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.model.known.Vote;
import reeb.model.predict.Answered;
import reeb.model.predict.KnownNodes;
import reeb.model.predict.ModelInput;
import reeb.model.predict.Prediction;

/** Models whose answers can be told beforehand: of a row it is said what the sum of its values is. */
public final class FakeModels {
    /** A row whose first value is this is refused. */
    public static final double REFUSED = 666;

    /** A row whose first value is this finds a fault. */
    public static final double FAULT = 667;

    private static final KnownNodes NODES = new KnownNodes(
            List.of("zero", "one", "two"), new int[] {0, 0, 1}, new int[] {5, 6, 7}, List.of("low", "\u00e4 <b>"));

    private FakeModels() {}

    /** One of rows with the columns a, b and c. */
    public static ServedModel rows(String name) {
        return rows(name, FakeModels::said, true);
    }

    /** The same, asked in another way. */
    public static ServedModel rows(String name, ServedModel.Asking asking, boolean neighbors) {
        return new ServedModel(
                name,
                "0123456789ab".repeat(5) + "0123",
                18,
                new ModelInput(3, List.of("a", "b", "c"), Optional.empty()),
                Points.Precision.DOUBLE,
                NODES,
                2,
                3,
                neighbors,
                asking,
                Optional.empty());
    }

    /** One of grey pictures of 2 x 2 pixels; what follows the name of the format in a file are its pixels. */
    public static ServedModel pictures(String name) {
        return new ServedModel(
                name,
                "ba9876543210".repeat(5) + "ba98",
                18,
                new ModelInput(4, List.of(), Optional.of(new ModelInput.Picture(2, 2, 1))),
                Points.Precision.BYTE,
                NODES,
                2,
                4,
                false,
                FakeModels::said,
                Optional.of(FakeModels::decoded));
    }

    private static Points decoded(List<byte[]> files) {
        byte[] pixels = new byte[4 * files.size()];
        for (int at = 0; at < files.size(); at++) {
            if (files.get(at).length != 8) {
                throw new InputException("picture " + at + ": cannot be decoded: it is cut short");
            }
            System.arraycopy(files.get(at), 4, pixels, 4 * at, 4);
        }
        return Points.of(files.size(), 4, pixels);
    }

    /** Says it of rows. */
    public static Answered said(Dataset rows) {
        Points points = rows.points();
        List<Prediction> all = new ArrayList<>();
        for (int row = 0; row < points.rows(); row++) {
            int current = row;
            double first = points.at(row, 0);
            if (first == REFUSED) {
                throw new InputException("row " + row + " cannot be treated");
            }
            if (first == FAULT) {
                throw new IllegalStateException("the inside");
            }
            all.add(said(IntStream.range(0, points.columns())
                    .mapToDouble(column -> points.at(current, column))
                    .sum()));
        }
        return new Answered(all, points);
    }

    /** What is said of a row with a sum. */
    public static Prediction said(double sum) {
        int node = Math.floorMod((long) sum, 4) - 1;
        return new Prediction(
                node,
                node < 0 ? "" : NODES.names().get(node),
                node < 0 ? "" : NODES.groups().get(NODES.of()[node]),
                0.75,
                sum / 3,
                sum > 100 ? 1 : 0.1,
                node < 0 ? List.of() : List.of(new Vote.Share(node, 0.75)),
                new double[] {sum, -sum / 7},
                new int[] {3, 1, 2},
                new double[] {sum / 3, sum, 2 * sum});
    }
}
