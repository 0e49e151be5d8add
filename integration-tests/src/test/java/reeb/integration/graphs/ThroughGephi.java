package reeb.integration.graphs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.exporter.plugin.ExporterGEXF;
import org.gephi.io.exporter.plugin.ExporterGraphML;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.GraphExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Gephi's own code, which reads files and writes them again. */
final class ThroughGephi {
    private ThroughGephi() {}

    /** Lets Gephi read the file and write it again. */
    static byte[] rewritten(byte[] file, String ending) throws IOException {
        if (ending.equals("gephi")) {
            return packedAnew(file);
        }
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(
                new StringReader(new String(file, StandardCharsets.UTF_8)),
                ending.equals("gexf") ? new ImporterGEXF() : new ImporterGraphML());
        container.getLoader().setAutoScale(false);
        imports.process(container, new DefaultProcessor(), workspace);
        GraphExporter exporter = ending.equals("gexf") ? new ExporterGEXF() : new ExporterGraphML();
        exporter.setWorkspace(workspace);
        StringWriter text = new StringWriter();
        ((CharacterExporter) exporter).setWriter(text);
        exporter.execute();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lets Gephi read the file. */
    static Graph read(Path file, FileImporter importer) {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        try (Reader reader = Files.newBufferedReader(file)) {
            Container container = imports.importFile(reader, importer);
            container.getLoader().setAutoScale(false);
            imports.process(container, new DefaultProcessor(), workspace);
            return Lookup.getDefault()
                    .lookup(GraphController.class)
                    .getGraphModel(workspace)
                    .getGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packedAnew(byte[] project) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(project));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("_graphstore_bytes")) {
                    GraphModel model = GraphModel.Serialization.read(new DataInputStream(in));
                    DataOutputStream data = new DataOutputStream(out);
                    GraphModel.Serialization.write(data, model);
                    data.flush();
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
