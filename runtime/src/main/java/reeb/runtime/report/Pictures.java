package reeb.runtime.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import reeb.runtime.engine.StepRecord;
import reeb.runtime.engine.WrittenFile;

/**
 * The pictures of a run, held by the page itself. Each is shown by an {@code img} element, where browsers run no script of an
 * SVG and fetch nothing that it names. Pictures beyond a size are named instead.
 */
final class Pictures {
    private static final String PNG = ".png";
    private static final String SVG = ".svg";
    private static final String GIF = ".gif";

    /** What the pictures of a page may take together, in bytes; a page of 1600 x 1200 dots takes a tenth of that. */
    private static final long MOST_BYTES = 16 << 20;

    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;
    private static final int HEADER = 24;

    private final Path folder;
    private final Html html;
    private long left = MOST_BYTES;

    Pictures(Path folder, Html html) {
        this.folder = folder;
        this.html = html;
    }

    void write(List<StepRecord> records) throws IOException {
        Captions captions = Captions.of(records);
        boolean begun = false;
        for (StepRecord record : records) {
            for (WrittenFile file : pictures(record.files())) {
                if (!begun) {
                    html.start("section").element("h2", "Pictures").line();
                    begun = true;
                }
                picture(file, captions.caption(record));
            }
        }
        if (begun) {
            html.end().line();
        }
    }

    /** Picks the pictures of a step, each once: pixels where it comes as shapes too. */
    private static List<WrittenFile> pictures(List<WrittenFile> files) {
        return files.stream()
                .filter(file -> file.name().endsWith(PNG)
                        || file.name().endsWith(GIF)
                        || (file.name().endsWith(SVG)
                                && files.stream()
                                        .noneMatch(other -> other.name()
                                                .equals(file.name()
                                                                .substring(
                                                                        0,
                                                                        file.name()
                                                                                        .length()
                                                                                - 4)
                                                        + PNG))))
                .toList();
    }

    private void picture(WrittenFile file, String caption) throws IOException {
        html.start("figure");
        if (file.bytes() <= left) {
            left -= file.bytes();
            image(Files.readAllBytes(folder.resolve(file.name())), file.name(), caption);
        } else {
            html.element("p", "This picture is too large to be shown here.");
        }
        html.start("figcaption").text(caption + " – ").element("a", file.name(), "href", file.name());
        html.text(" (" + Amounts.bytes(file.bytes()) + ")").end().end().line();
    }

    private void image(byte[] bytes, String file, String caption) throws IOException {
        List<String> attributes = new ArrayList<>(List.of("alt", "Picture of step " + caption));
        if (file.endsWith(PNG) && bytes.length >= HEADER) {
            ByteBuffer header = ByteBuffer.wrap(bytes);
            attributes.addAll(List.of("width", Integer.toString(header.getInt(WIDTH))));
            attributes.addAll(List.of("height", Integer.toString(header.getInt(HEIGHT))));
        }
        attributes.addAll(List.of(
                "src",
                "data:image/" + (file.endsWith(PNG) ? "png" : file.endsWith(GIF) ? "gif" : "svg+xml") + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes)));
        html.empty("img", attributes.toArray(String[]::new));
    }
}
