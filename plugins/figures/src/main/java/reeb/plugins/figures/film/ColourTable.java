package reeb.plugins.figures.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 256 colours that stand for all of a film, chosen by median cut: Heckbert, <i>Color Image Quantization for Frame Buffer
 * Display</i>, SIGGRAPH 1982. The colour of the paper is kept as it is. Others count by cells of 8 x 8 x 8 colours.
 */
final class ColourTable {
    private static final int SIZE = 256;
    private static final int BITS = 5;
    private static final int CELLS = 1 << (3 * BITS);

    private final int paper;
    private final int[] colours = new int[SIZE];
    private final byte[] nearest = new byte[CELLS];

    /** How often colours of each cell occur, and their sums. */
    private final long[][] counts = new long[4][CELLS];

    private record Box(List<Integer> cells, long weight, int channel, int width) {
        double worth() {
            return cells.size() < 2 ? 0 : (double) weight * width;
        }
    }

    private ColourTable(int paper) {
        this.paper = paper;
        Arrays.fill(colours, paper);
    }

    /** Chooses for pictures that are {@code 0xRRGGBB}. */
    static ColourTable of(int paper, List<int[]> pictures) {
        ColourTable table = new ColourTable(paper);
        for (int[] picture : pictures) {
            for (int pixel : picture) {
                if (pixel != paper) {
                    table.count(pixel);
                }
            }
        }
        table.choose();
        for (int cell = 0; cell < CELLS; cell++) {
            table.nearest[cell] = (byte) table.nearest(cell);
        }
        return table;
    }

    private void count(int pixel) {
        int cell = cell(pixel);
        counts[3][cell]++;
        for (int channel = 0; channel < 3; channel++) {
            counts[channel][cell] += part(pixel, channel);
        }
    }

    private static int cell(int pixel) {
        return ((pixel >> 9) & 0x7c00) | ((pixel >> 6) & 0x3e0) | ((pixel >> 3) & 0x1f);
    }

    /** Gives red, green or blue of a colour. */
    private static int part(int colour, int channel) {
        return (colour >> (16 - 8 * channel)) & 0xff;
    }

    /** Gives red, green or blue of a cell, from 0 to 31. */
    private static int place(int cell, int channel) {
        return (cell >> (BITS * (2 - channel))) & ((1 << BITS) - 1);
    }

    private void choose() {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(IntStream.range(0, CELLS)
                .filter(cell -> counts[3][cell] > 0)
                .boxed()
                .toList()));
        while (boxes.size() < SIZE - 1) {
            int widest = 0;
            for (int i = 1; i < boxes.size(); i++) {
                widest = boxes.get(i).worth() > boxes.get(widest).worth() ? i : widest;
            }
            if (boxes.get(widest).worth() == 0) {
                break;
            }
            cut(boxes, widest);
        }
        for (int i = 0; i < boxes.size(); i++) {
            colours[i + 1] = mean(boxes.get(i));
        }
    }

    private Box box(List<Integer> cells) {
        int channel = 0;
        int width = -1;
        for (int i = 0; i < 3; i++) {
            int at = i;
            int[] places =
                    cells.stream().mapToInt(cell -> place(cell, at)).sorted().toArray();
            int wide = places.length == 0 ? 0 : places[places.length - 1] - places[0];
            channel = wide > width ? i : channel;
            width = Math.max(width, wide);
        }
        return new Box(cells, cells.stream().mapToLong(cell -> counts[3][cell]).sum(), channel, width);
    }

    /** Cuts a box in two where half of its pixels lie on either side. */
    private void cut(List<Box> boxes, int index) {
        Box box = boxes.get(index);
        List<Integer> cells = box.cells().stream()
                .sorted(Comparator.comparingInt(cell -> place(cell, box.channel())))
                .toList();
        long before = counts[3][cells.getFirst()];
        int middle = 1;
        while (middle < cells.size() - 1 && 2 * before < box.weight()) {
            before += counts[3][cells.get(middle++)];
        }
        boxes.set(index, box(cells.subList(0, middle)));
        boxes.add(box(cells.subList(middle, cells.size())));
    }

    private int mean(Box box) {
        int colour = 0;
        for (int channel = 0; channel < 3; channel++) {
            long[] sums = counts[channel];
            long sum = box.cells().stream().mapToLong(cell -> sums[cell]).sum();
            colour = colour << 8 | (int) (box.weight() == 0 ? 0 : (sum + box.weight() / 2) / box.weight());
        }
        return colour;
    }

    private int nearest(int cell) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < SIZE; i++) {
            int square = 0;
            for (int channel = 0; channel < 3; channel++) {
                int off = 8 * place(cell, channel) + 4 - part(colours[i], channel);
                square += off * off;
            }
            best = square < least ? i : best;
            least = Math.min(least, square);
        }
        return best;
    }

    /** Gives 256 colours, of which the first is the paper's. */
    int[] colours() {
        return colours.clone();
    }

    /** Gives the number of a pixel's colour. */
    byte index(int pixel) {
        return pixel == paper ? 0 : nearest[cell(pixel)];
    }
}
