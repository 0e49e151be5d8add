package reeb.plugins.figures.rows;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.plugins.figures.canvas.PngCanvas;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * How many rows lie in each small square of a picture. The colour of a square is the mean of its rows' colours, paler where
 * they are few; rows without colours are shown along a scale. Both follow the logarithm of the count.
 */
final class Density {
    private static final double LEAST_SIDE = 2;
    private static final double MOST_SIDE = 8;
    private static final double SIDE = 0.35;
    private static final double PALEST = 0.35;
    private static final int CHANNELS = 3;

    /** No rows at all. */
    static final Density NOTHING = new Density(new Area(0, 0, 0, 0), 1, Points.of(0, 2, new double[0]));

    private final Area area;
    private final int side;
    private final int columns;
    private final int lines;
    private final int[] counts;
    private final int most;

    private Density(Area area, int side, Points places) {
        this.area = area;
        this.side = side;
        this.columns = (int) Math.ceil(area.width() / side) + 1;
        this.lines = (int) Math.ceil(area.height() / side) + 1;
        this.counts = new int[columns * lines];
        for (int row = 0; row < places.rows(); row++) {
            counts[square(places, row)]++;
        }
        this.most = IntStream.of(counts).max().orElse(0);
    }

    /** Counts rows at places within an area, in pixels; squares are smaller the more rows there are. */
    static Density of(Points places, Area area, Sheet sheet) {
        double room = Math.sqrt(area.width() * area.height() / Math.max(1, places.rows()));
        double side = Math.clamp(SIDE * room, sheet.scaled(LEAST_SIDE), sheet.scaled(MOST_SIDE));
        return new Density(area, (int) Math.max(1, Math.round(side)), places);
    }

    /** Tells what the colours of rows without colours of their own mean. */
    Painting scale(Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        return new Painting(
                "rows, log10", List.of(), List.of(), new Painting.Scale(0, Math.log10(Math.max(1, most)), chosen));
    }

    /** Draws the squares, in the colours of the rows or else along a scale. */
    Mark.Raster raster(Points places, Optional<List<Integer>> colours, Palette palette, int paper) {
        BufferedImage image = new BufferedImage(columns * side, lines * side, BufferedImage.TYPE_INT_RGB);
        int[] pixels = PngCanvas.pixels(image);
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        int[] squares = colours.map(given -> mixed(places, given, paper))
                .orElseGet(() -> IntStream.of(counts)
                        .map(count -> count == 0 ? paper : chosen.at(most == 1 ? 1 : Math.log(count) / Math.log(most)))
                        .toArray());
        for (int i = 0; i < pixels.length; i++) {
            int line = i / image.getWidth() / side;
            int column = i % image.getWidth() / side;
            pixels[i] = squares[line * columns + column];
        }
        return new Mark.Raster((int) area.left(), (int) area.top(), image);
    }

    private int[] mixed(Points places, List<Integer> colours, int paper) {
        long[] sums = new long[CHANNELS * counts.length];
        for (int row = 0; row < places.rows(); row++) {
            int square = square(places, row);
            int colour = colours.get(row);
            for (int channel = 0; channel < CHANNELS; channel++) {
                sums[CHANNELS * square + channel] += (colour >> (8 * channel)) & 0xff;
            }
        }
        return IntStream.range(0, counts.length)
                .map(square -> counts[square] == 0 ? paper : mixed(sums, square, paper))
                .toArray();
    }

    private int mixed(long[] sums, int square, int paper) {
        double share = PALEST + (1 - PALEST) * Math.log1p(counts[square]) / Math.log1p(most);
        int mixed = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double mean = (double) sums[CHANNELS * square + channel] / counts[square];
            double under = (paper >> (8 * channel)) & 0xff;
            mixed |= (int) Math.round(under + share * (mean - under)) << (8 * channel);
        }
        return mixed;
    }

    private int square(Points places, int row) {
        int column = (int) Math.clamp((places.at(row, 0) - (int) area.left()) / side, 0, columns - 1.0);
        int line = (int) Math.clamp((places.at(row, 1) - (int) area.top()) / side, 0, lines - 1.0);
        return line * columns + column;
    }
}
