package reeb.plugins.gephi.edited;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import reeb.api.problem.InputException;

/**
 * An XML file read from begin to end, which may not declare a document type: such may hold entities that grow without bound or
 * fetch other files.
 */
final class PlainXml implements Closeable {
    /** Limits that count escaped characters too; without a document type there are no other entities to limit. */
    private static final List<String> ENTITY_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit");

    private final Path path;
    private final Reader text;
    private final XMLStreamReader xml;

    private PlainXml(Path path, Reader text) throws XMLStreamException {
        this.path = path;
        this.text = text;
        this.xml = factory().createXMLStreamReader(text);
    }

    /** Opens a file of any encoding that XML can declare. */
    static PlainXml open(Path path) throws IOException {
        Reader text = DeclaredText.of(Files.newInputStream(path));
        try {
            return new PlainXml(path, text);
        } catch (XMLStreamException e) {
            text.close();
            throw malformed(path, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    /**
     * Goes on to the next begin or end of an element, over all between.
     *
     * @return whether there is one
     * @throws InputException where the file is no well-formed XML, nests deeper than the JDK's limit of 100, or declares a document
     *     type
     */
    boolean next() {
        while (step()) {
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw refused("declares a document type, which graphs do without");
            }
            return true;
        } catch (XMLStreamException e) {
            throw malformed(path, e);
        }
    }

    /** Tells whether this is the begin of an element. */
    boolean begins() {
        return xml.isStartElement();
    }

    /** Names the element, without its namespace. */
    String name() {
        return xml.getLocalName();
    }

    /** Gives an attribute of the element that begins here; empty where it has none of that name. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Gives an attribute that must be there. */
    String required(String name) {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw refused("<" + name() + "> has no " + name);
        }
        return value;
    }

    /** Reads a number of this line; the standard where the text is blank. */
    double number(String text, double standard, String what) {
        try {
            return text.isBlank() ? standard : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refused(what + " must be a number but is '" + text + "'");
        }
    }

    /** Gives all text in the element that begins here, and goes on to its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0 && step(); ) {
            if (xml.isStartElement()) {
                depth++;
            } else if (xml.isEndElement()) {
                depth--;
            } else if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** Says what is wrong on this line. */
    InputException refused(String reason) {
        return new InputException(path + ":" + xml.getLocation().getLineNumber() + ": " + reason);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private static InputException malformed(Path path, XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new InputException(path + ":" + line + ": has bytes that are no text in its encoding", e);
        }
        String reason = InputException.reason(e)
                .replaceAll("(?s).*Message: ", "")
                .lines()
                .findFirst()
                .orElse("");
        return new InputException(path + ":" + line + ": is no well-formed XML: " + reason, e);
    }
}
