package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs components side by side on a grid: the largest in the middle, each next one where its outline first fits, going
 * outwards in a rectangle of 4 to 3.
 *
 * <p>See Freivalds, Dogrusoz and Kikusts, <i>Disconnected Graph Layout and the Polyomino Packing Approach</i>, GD 2001.
 */
final class Packing {
    private static final double ASPECT = 4.0 / 3;

    private final int half;
    private final int side;
    private final BitSet taken;
    private final int[] spots;
    private final Map<Integer, Integer> tried = new HashMap<>();

    private Packing(int half) {
        this.half = half;
        this.side = 2 * half + 1;
        this.taken = new BitSet(side * side);
        this.spots = spots(half);
    }

    /** Moves each component to its place; they come with the largest first. */
    static void pack(List<Placement> components) {
        if (components.size() < 2) {
            return;
        }
        List<Footprint> footprints = components.stream().map(Footprint::of).toList();
        Packing packing = new Packing(half(footprints));
        for (int i = 0; i < footprints.size(); i++) {
            packing.place(footprints.get(i), components.get(i));
        }
    }

    /**
     * Chooses half the side of the grid. Four times the area leaves room for whatever does not fit together. The bound
     * keeps graphs of millions of nodes within memory; what finds no room then is stacked in the corner.
     */
    private static int half(List<Footprint> footprints) {
        long area = footprints.stream().mapToLong(Footprint::area).sum();
        int longest = footprints.stream().mapToInt(Footprint::longest).max().orElse(0);
        return (int) Math.min(2000, 2 + longest + Math.ceil(Math.sqrt((double) area)));
    }

    private void place(Footprint footprint, Placement component) {
        // Components of one or two nodes look the same, so where one did not fit, the next won't either.
        int shape = component.graph().size() <= 2 ? component.graph().size() : 0;
        int spot = tried.getOrDefault(shape, 0);
        while (spot < spots.length - 1 && !fits(footprint, spots[spot])) {
            spot++;
        }
        tried.put(shape, shape == 0 ? 0 : spot);
        for (int cell : footprint.cells()) {
            taken.set(index(cell, spots[spot]));
        }
        footprint.moveTo(column(spots[spot]) - half, row(spots[spot]) - half, component);
    }

    private boolean fits(Footprint footprint, int spot) {
        for (int cell : footprint.cells()) {
            int column = column(spot) + Footprint.column(cell);
            int row = row(spot) + Footprint.row(cell);
            if (column < 0 || row < 0 || column >= side || row >= side || taken.get(row * side + column)) {
                return false;
            }
        }
        return true;
    }

    private int index(int cell, int spot) {
        int column = Math.clamp(column(spot) + Footprint.column(cell), 0, side - 1);
        int row = Math.clamp(row(spot) + Footprint.row(cell), 0, side - 1);
        return row * side + column;
    }

    private int column(int spot) {
        return spot % side;
    }

    private int row(int spot) {
        return spot / side;
    }

    /** Orders all cells of the grid by their distance from the middle: first by rectangle, then by circle. */
    private static int[] spots(int half) {
        int side = 2 * half + 1;
        long[] keyed = new long[side * side];
        for (int cell = 0; cell < keyed.length; cell++) {
            double dx = Math.abs(cell % side - half) / ASPECT;
            double dy = Math.abs(cell / side - half);
            double distance = Math.max(dx, dy) + 0.05 * Math.sqrt(dx * dx + dy * dy);
            keyed[cell] = ((long) (distance * 8) << 32) | cell;
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }
}
