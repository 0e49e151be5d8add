package reeb.plugins.gephi;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;
import org.gephi.project.io.GephiWriter;
import org.gephi.project.io.PersistenceProviderUtils;
import org.gephi.project.spi.WorkspaceBytesPersistenceProvider;
import org.gephi.project.spi.WorkspacePersistenceProvider;
import org.gephi.project.spi.WorkspaceXMLPersistenceProvider;
import reeb.api.problem.InputException;

/**
 * The file of a project: a zip of XML documents and of the graph in Gephi's own bytes.
 *
 * <p>Gephi's task of saving writes a temporary file and renames it through the file system of NetBeans, which outside of
 * NetBeans loses it without a word. Here its writers write into a stream, and no time, user or version of the platform.
 */
final class ProjectFile {
    private final PrivateWorkspace saved;
    private final ZipOutputStream zip;

    /** What writes one XML document. */
    private interface Document {
        // The toolkit's writers declare no less.
        void write(XMLStreamWriter xml) throws Exception;
    }

    private ProjectFile(PrivateWorkspace saved, ZipOutputStream zip) {
        this.saved = saved;
        this.zip = zip;
    }

    /** Writes the file, and leaves the stream open. */
    static void write(PrivateWorkspace saved, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        new ProjectFile(saved, zip).write();
        zip.finish();
    }

    private void write() throws IOException {
        String workspace = "Workspace_" + saved.workspace().getId() + "_";
        xml("Project_xml", this::project);
        xml(workspace + "xml", xml -> GephiWriter.writeWorkspace(xml, saved.workspace()));
        for (WorkspacePersistenceProvider part : PersistenceProviderUtils.getPersistenceProviders()) {
            String name = workspace + part.getIdentifier();
            if (part instanceof WorkspaceXMLPersistenceProvider document) {
                xml(name + "_xml", xml -> GephiWriter.writeWorkspaceChildren(xml, saved.workspace(), document));
            } else if (part instanceof WorkspaceBytesPersistenceProvider bytes) {
                begin(name + "_bytes");
                DataOutputStream data = new DataOutputStream(zip);
                bytes.writeBytes(data, saved.workspace());
                data.flush();
                zip.closeEntry();
            }
        }
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Local noon of one day, which is the same bytes in every time zone.
        entry.setTime(new GregorianCalendar(2000, 0, 1, 12, 0, 0).getTimeInMillis());
        zip.putNextEntry(entry);
    }

    private void xml(String name, Document document) throws IOException {
        begin(name);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            document.write(xml);
            xml.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(name + " of the project could not be written: " + InputException.reason(e), e);
        }
        zip.closeEntry();
    }

    private void project(XMLStreamWriter xml) throws Exception {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("projectFile");
        xml.writeAttribute("version", "0.9");
        element("lastModifiedDate", "2000-01-01 12:00:00", xml);
        xml.writeStartElement("project");
        xml.writeAttribute("id", saved.project().getUniqueIdentifier());
        xml.writeAttribute("name", saved.project().getName());
        xml.writeAttribute("ids", Integer.toString(saved.project().getWorkspaceIds()));
        xml.writeStartElement("metadata");
        element("title", saved.project().getName(), xml);
        element("keywords", "Mapper", xml);
        element("description", saved.workspace().getWorkspaceMetadata().getDescription(), xml);
        element("author", "Reeb", xml);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws Exception {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
