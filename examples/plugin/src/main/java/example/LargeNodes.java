package example;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Picture;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.summary.GraphSummary;

/** A section of the report and of the explorer: the largest nodes in words, as a table, and as bars. */
@Named("example/large-nodes")
@About("Tells of the largest nodes: how many rows they have, and which share of all rows that is.")
public record LargeNodes(@About("So many nodes.") @Default("5") @Range(min = 1, max = 100) int count)
        implements GraphSummary {
    private static final int BAR = 12;
    private static final int WIDTH = 240;

    @Override
    public Section section(Network network, Run run) {
        List<Node> nodes = network.graph().nodes();
        int[] largest = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.comparing((Integer node) -> nodes.get(node).size())
                        .reversed())
                .limit(count)
                .mapToInt(node -> node)
                .toArray();
        int rows = network.data().points().rows();
        double[] sizes = new double[largest.length];
        double[] shares = new double[largest.length];
        // Progress is also where a run that is cancelled stops.
        try (Progress progress = run.progress("nodes", largest.length)) {
            for (int i = 0; i < largest.length; i++) {
                sizes[i] = nodes.get(largest[i]).size();
                shares[i] = sizes[i] / rows;
                progress.advance(1);
            }
        }
        Table table = new Table(List.of(
                new Column.Numbers("node", IntStream.of(largest).asDoubleStream().toArray()),
                new Column.Numbers("rows", sizes),
                new Column.Numbers("share", shares)));
        List<String> words = List.of(nodes.isEmpty() ? "The graph has no node." : "The graph has " + nodes.size() + " nodes.");
        return new Section("The largest nodes", words, table, bars(sizes));
    }

    /** Draws a bar for each node; without nodes there is nothing to draw. */
    private static Optional<Picture> bars(double[] sizes) {
        if (sizes.length == 0) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(WIDTH, BAR * sizes.length, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(0x0b57d0));
        for (int i = 0; i < sizes.length; i++) {
            pen.fillRect(0, BAR * i + 1, (int) (WIDTH * sizes[i] / sizes[0]), BAR - 2);
        }
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return Optional.of(Picture.png("Bars as long as the largest nodes have rows", file.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
