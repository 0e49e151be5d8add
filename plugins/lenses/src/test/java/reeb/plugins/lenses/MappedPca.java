package reeb.plugins.lenses;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** A program that looks at a mapped matrix of single precision, for a Java of little memory. */
final class MappedPca {
    private MappedPca() {}

    /** Prints the shares that two axes explain; takes a file, its rows and columns, and how axes are found. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[1]);
        int columns = Integer.parseInt(arguments[2]);
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]));
                Arena arena = Arena.ofShared()) {
            Points points = Points.over(
                    file.map(MapMode.READ_ONLY, 0, file.size(), arena), Points.Precision.SINGLE, rows, columns);
            TestRun run = TestRun.parallel();
            Points values = new Pca(Optional.of(2), false, Pca.Solver.valueOf(arguments[3]), 6, 30)
                    .view(Dataset.of(points), run);
            System.out.println(values + " " + run.figures().get("explained variance"));
        }
    }
}
