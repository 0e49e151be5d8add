package reeb.plugins.figures.graph;

import java.awt.image.BufferedImage;
import reeb.api.data.Images;
import reeb.api.graph.MapperGraph;
import reeb.plugins.figures.canvas.Shrinking;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.Painting;

/**
 * Nodes as pictures in frames of their colours.
 *
 * @param graph whose nodes they are
 * @param painting their colours
 * @param images of the rows, which tell the size of a picture
 * @param pixels of the nodes
 */
record Portraits(MapperGraph graph, Painting painting, Images images, Pixels pixels) implements NodeShape {
    private static final double FRAME = 0.09;

    /** Gives the picture of a node. */
    interface Pixels {
        /** Copies its values, from 0 to 255, line by line, channels interleaved. */
        void of(int node, double[] values);
    }

    @Override
    public double growth() {
        return 1.8;
    }

    @Override
    public void draw(int node, double x, double y, double radius, Sheet sheet) {
        int width = width(radius);
        int height = height(radius);
        double[] values = new double[images.pixels().columns()];
        pixels.of(node, values);
        int across = Math.min(images.width(), 2 * width);
        int down = Math.min(images.height(), 2 * height);
        BufferedImage image = new Shrinking(images, values).to(across, down);
        double frame = Math.max(sheet.scaled(1.5), FRAME * Math.min(width, height));
        sheet.add(new Mark.Portrait(
                (int) Math.round(x - width / 2.0),
                (int) Math.round(y - height / 2.0),
                width,
                height,
                image,
                frame,
                painting.colours().get(node),
                sheet.theme().rim(),
                NodeShape.note(node, graph, painting)));
    }

    @Override
    public void key(double x, double y, double radius, Sheet sheet) {
        int width = width(radius);
        int height = height(radius);
        sheet.add(new Mark.Box(
                x - width / 2.0, y - height / 2.0, width, height, sheet.theme().faintInk()));
    }

    private int width(double radius) {
        double aspect = (double) images.width() / images.height();
        return (int) Math.max(1, Math.round(radius * Math.sqrt(Math.PI * aspect)));
    }

    private int height(double radius) {
        double aspect = (double) images.width() / images.height();
        return (int) Math.max(1, Math.round(radius * Math.sqrt(Math.PI / aspect)));
    }
}
