package reeb.plugins.gephi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import reeb.api.InputException;

/**
 * A look at a whole XML file before the toolkit reads it: its readers take what a document type may hold, such as entities
 * that grow without bound or fetch other files.
 */
final class PlainXml {
    private PlainXml() {}

    /**
     * Reads a file to its end.
     *
     * @throws InputException where it is no well-formed XML, nests deeper than the JDK's limit of 100, or declares a document type
     */
    static void require(Path path) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    int line = xml.getLocation().getLineNumber();
                    throw new InputException(path + ":" + line + ": declares a document type, which graphs do without");
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            throw new InputException(path + ":" + line + ": is no well-formed XML: " + reason, e);
        }
    }
}
