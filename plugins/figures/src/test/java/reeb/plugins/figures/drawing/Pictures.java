package reeb.plugins.figures.drawing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import reeb.api.Exporter;
import reeb.api.Reporter;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Network;
import reeb.testkit.TestRun;

/** Draws pictures into memory, and reads what is in them. */
public final class Pictures {
    private Pictures() {}

    public static Page page(int width, int height) {
        return new Page(width, height, Optional.empty());
    }

    public static Map<String, byte[]> of(Reporter part, List<Evaluation> evaluations, TestRun run) {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try {
            part.report(evaluations, ending -> opened(files, ending), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(files);
    }

    public static Map<String, byte[]> of(Exporter part, Network network) {
        return of(part, network, TestRun.serial());
    }

    public static Map<String, byte[]> of(Exporter part, Network network, TestRun run) {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try {
            part.export(network, ending -> opened(files, ending), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(files);
    }

    public static Map<String, byte[]> of(Visualizer part, View view, TestRun run) {
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        try {
            part.visualize(view, ending -> opened(files, ending), run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(files);
    }

    private static ByteArrayOutputStream opened(Map<String, ByteArrayOutputStream> files, String ending) {
        return files.computeIfAbsent(ending, _ -> new ByteArrayOutputStream());
    }

    private static Map<String, byte[]> bytes(Map<String, ByteArrayOutputStream> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((ending, file) -> bytes.put(ending, file.toByteArray()));
        return bytes;
    }

    /** Reads an SVG, which must be well-formed and hold numbers alone. */
    public static Document svg(Map<String, byte[]> files) {
        try {
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(files.getOrDefault("svg", new byte[0])));
            elements(svg, "*")
                    .forEach(element -> IntStream.range(
                                    0, element.getAttributes().getLength())
                            .mapToObj(i -> element.getAttributes().item(i).getNodeValue())
                            .filter(value -> !value.startsWith("data:") && value.matches(".*(NaN|Infinity).*"))
                            .forEach(value -> {
                                throw new AssertionError(element.getTagName() + ": " + value);
                            }));
            return svg;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("this is no XML", e);
        }
    }

    public static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    public static List<String> words(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    public static View view(Points points, Column... columns) {
        return new View(
                new Dataset(points, new Table(List.of(columns)), Optional.empty()), "The title", Map.of("seed", "7"));
    }

    public static Evaluation evaluation(String step, Column... columns) {
        return new Evaluation(step, new Table(List.of(columns)));
    }

    /** Keeps pictures for a person to look at, in the folder that {@code REEB_PICTURES} names, if it does. */
    public static void keep(String name, Map<String, byte[]> files) {
        Optional.ofNullable(System.getenv("REEB_PICTURES"))
                .map(Path::of)
                .ifPresent(folder -> files.forEach((ending, bytes) -> {
                    try {
                        Files.write(Files.createDirectories(folder).resolve(name + "." + ending), bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
