package reeb.plugins.figures.graph;

import reeb.api.About;
import reeb.api.Run;
import reeb.api.data.Images;
import reeb.api.graph.Network;
import reeb.plugins.figures.drawing.Thumbnails;
import reeb.toolkit.colour.Colour;

/** What is drawn for a node. */
public enum NodeStyle {
    /** A disc. */
    @About("A disc of the node's colour.")
    DISC,
    /** A pie of categories. */
    @About("A pie: how many of the node's rows are of each category of the column that colours show.")
    PIES,
    /** The picture of one row. */
    @About(
            "The picture of the row that the node's other rows are nearest to, by their features, in a frame of the node's"
                    + " colour.")
    MEDOID,
    /** The mean of the rows' pictures. */
    @About("The mean of the pictures of the node's rows, in a frame of the node's colour.")
    MEAN;

    /**
     * Prepares to draw nodes.
     *
     * @throws reeb.api.problem.InputException where the rows lack the pictures or the categories
     */
    NodeShape shape(Network network, Colour colour, Run run) {
        return switch (this) {
            case DISC -> new Discs(network.graph(), colour.paint(network));
            case PIES -> Pies.of(network, colour);
            case MEDOID -> {
                Images images = Thumbnails.of(network.data(), "graph-figure");
                int[] medoids = Medoids.of(network, run.in("medoids"));
                yield new Portraits(
                        network.graph(),
                        colour.paint(network),
                        images,
                        (node, values) -> images.pixels().copyRow(medoids[node], values));
            }
            case MEAN -> {
                Images images = Thumbnails.of(network.data(), "graph-figure");
                MeanPictures means = new MeanPictures(network.graph(), images);
                yield new Portraits(network.graph(), colour.paint(network), images, means::of);
            }
        };
    }
}
