package reeb.plugins.gephi.edited;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import reeb.plugins.gephi.GephiProject;
import reeb.plugins.gephi.LayoutsTest;
import reeb.plugins.gephi.Networks;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

/** Files of graphs to damage. */
final class GraphBytes {
    /** The entry of a project that holds its graph. */
    static final String STORE = "Workspace_1_graphstore_bytes";

    private GraphBytes() {}

    /** A project of {@code Networks.named("b")}, as Reeb writes it. */
    static byte[] project() throws IOException {
        GephiProject exporter =
                new GephiProject(Colour.AUTO, Optional.empty(), LayoutsTest.forceAtlas2(10), List.of(4.0, 40.0), true);
        return Objects.requireNonNull(
                Networks.files(exporter, Networks.named("b"), TestRun.serial()).get("gephi"));
    }

    /** Packs a project anew, its graph changed, all checksums right. */
    static byte[] withStore(byte[] project, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(project));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                out.write(entry.getName().equals(STORE) ? change.apply(bytes) : bytes);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** A small graph as text. */
    static String xml(String format) {
        return format.equals("gexf")
                ? "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz'><graph><attributes class='node'>"
                        + "<attribute id='a0' title='size' type='integer'><default>3</default></attribute></attributes>"
                        + "<nodes><node id='0' label='x'><attvalues><attvalue for='a0' value='3'/></attvalues>"
                        + "<viz:position x='1.5' y='2' z='0'/></node><node id='1' label='y'><attvalues>"
                        + "<attvalue for='a0' value='2'/></attvalues></node></nodes>"
                        + "<edges><edge id='0' source='0' target='1'/></edges></graph></gexf>"
                : "<graphml><key id='a0' for='node' attr.name='rows' attr.type='int'/><key id='x' for='node' attr.name='x'/>"
                        + "<graph edgedefault='undirected'><node id='0'><data key='a0'>3</data><data key='x'>1.5</data></node>"
                        + "<node id='1'><data key='a0'>2</data></node><edge source='0' target='1'/></graph></graphml>";
    }
}
