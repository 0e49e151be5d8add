package reeb.toolkit.topology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.Progress;
import reeb.api.Run;

/** The rank of a boundary matrix over the field of two elements, by reducing its columns from the left. */
final class BoundaryRank {
    private final Map<Integer, int[]> columnsByLowest = new HashMap<>();

    private BoundaryRank() {}

    /**
     * Counts the independent boundaries.
     *
     * @param faces simplices of a dimension, each ascending, in lexicographic order
     * @param simplices those of the next dimension, all of whose faces are there
     * @param run this execution
     * @return the rank
     */
    static int of(List<int[]> faces, List<int[]> simplices, Run run) {
        BoundaryRank matrix = new BoundaryRank();
        int[][] sorted = faces.toArray(int[][]::new);
        try (Progress progress = run.progress("counting holes", simplices.size())) {
            for (int[] simplex : simplices) {
                matrix.add(boundary(simplex, sorted));
                progress.advance(1);
            }
        }
        return matrix.columnsByLowest.size();
    }

    private static int[] boundary(int[] simplex, int[][] faces) {
        int[] boundary = new int[simplex.length];
        int[] face = Arrays.copyOfRange(simplex, 1, simplex.length);
        for (int left = 0; left < simplex.length; left++) {
            boundary[left] = Arrays.binarySearch(faces, face, Arrays::compare);
            if (left < face.length) {
                face[left] = simplex[left];
            }
        }
        Arrays.sort(boundary);
        return boundary;
    }

    private void add(int[] boundary) {
        int[] column = boundary;
        while (column.length > 0) {
            int[] other = columnsByLowest.putIfAbsent(column[column.length - 1], column);
            if (other == null) {
                return;
            }
            column = sum(column, other);
        }
    }

    /** Lists what is in one of two ascending lists but not in both. */
    private static int[] sum(int[] one, int[] other) {
        int[] sum = new int[one.length + other.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            if (j == other.length || (i < one.length && one[i] < other[j])) {
                sum[count++] = one[i++];
            } else if (i == one.length || other[j] < one[i]) {
                sum[count++] = other[j++];
            } else {
                i++;
                j++;
            }
        }
        return Arrays.copyOf(sum, count);
    }
}
