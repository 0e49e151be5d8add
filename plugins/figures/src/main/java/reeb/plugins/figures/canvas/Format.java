package reeb.plugins.figures.canvas;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import reeb.api.About;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.plugins.figures.drawing.Drawing;

/** Files that a picture comes as. */
public enum Format {
    /** Pixels. */
    @About("Pixels, for every program.")
    PNG,
    /** Shapes. */
    @About("Shapes, for papers and for browsers, which show a node's values under the pointer.")
    SVG,
    /** Shapes on a page. */
    @About("Shapes on a page of paper, 8 inches wide for 1600 pixels unless dpi says otherwise; letters are outlines.")
    PDF;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks a list of formats.
     *
     * @return each of them once
     * @throws InputException where there are none
     */
    public static List<Format> checked(List<Format> formats) {
        if (formats.isEmpty()) {
            throw new InputException("formats: must name at least one of 'png', 'svg' and 'pdf' but is empty");
        }
        return formats.stream().distinct().toList();
    }

    /** Writes a file of each format. */
    public static void writeAll(List<Format> formats, Drawing drawing, Output output, Run run) throws IOException {
        for (Format format : formats) {
            try (OutputStream stream = output.open(format.ending())) {
                format.write(drawing, stream, run);
            }
        }
    }

    private void write(Drawing drawing, OutputStream stream, Run run) throws IOException {
        switch (this) {
            case PNG -> {
                BufferedImage image = PngCanvas.draw(drawing, run);
                PngFile.write(
                        PngCanvas.pixels(image),
                        image.getWidth(),
                        drawing.page().dpi(),
                        stream);
            }
            case SVG -> SvgCanvas.draw(drawing, stream);
            case PDF -> PdfCanvas.draw(drawing, stream);
        }
    }
}
