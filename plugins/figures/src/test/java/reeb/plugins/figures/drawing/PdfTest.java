package reeb.plugins.figures.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import reeb.api.data.Column;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.canvas.PdfFile;
import reeb.plugins.figures.charts.Curves;
import reeb.plugins.figures.charts.Examples;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Palette;

/** What every PDF keeps to: its table leads to its objects, its streams are whole, its operators are those of the format. */
final class PdfTest {
    private static final Pattern STREAM = Pattern.compile("/Length (\\d+)>>\nstream\n");

    @TestFactory
    Stream<DynamicTest> everyPdfHoldsTogether() {
        return Examples.all().entrySet().stream()
                .filter(example -> example.getValue().containsKey("pdf"))
                .map(example -> DynamicTest.dynamicTest(
                        example.getKey(),
                        () -> check(Objects.requireNonNull(example.getValue().get("pdf")))));
    }

    private static void check(byte[] file) throws DataFormatException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-1.4\n").endsWith("%%EOF\n").doesNotContain("NaN", "Infinity");
        int table = Integer.parseInt(text.substring(text.lastIndexOf("startxref\n") + 10, text.length() - 7));
        List<String> lines = text.substring(table).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("xref");
        int objects = Integer.parseInt(lines.get(1).substring(2));
        for (int object = 1; object < objects; object++) {
            int offset = Integer.parseInt(lines.get(2 + object).substring(0, 10));
            assertThat(text.substring(offset)).startsWith(object + " 0 obj\n");
        }
        checkStreams(file, text);
    }

    private static void checkStreams(byte[] file, String text) throws DataFormatException {
        Matcher streams = STREAM.matcher(text);
        byte[] last = new byte[0];
        while (streams.find()) {
            int length = Integer.parseInt(streams.group(1));
            assertThat(text.substring(streams.end() + length)).startsWith("\nendstream\nendobj\n");
            last = inflated(file, streams.end(), length);
        }
        String content = new String(last, StandardCharsets.US_ASCII);
        assertThat(content.split("\\s+"))
                .allMatch(word -> word.matches("-?[0-9]+(\\.[0-9]+)?|/[GI][0-9]+|[mlchfSwJjqQ]|rg|RG|gs|cm|Do"));
    }

    private static byte[] inflated(byte[] file, int start, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, start, length);
            byte[] data = new byte[20_000_000];
            int size = inflater.inflate(data);
            assertThat(inflater.finished()).isTrue();
            return java.util.Arrays.copyOf(data, size);
        } finally {
            inflater.end();
        }
    }

    private static String box(Page page) {
        Curves curves = new Curves(
                List.of(Format.PDF), Optional.empty(), List.of(), Palette.AUTO, page, Optional.empty(), Theme.LIGHT);
        Map<String, byte[]> files = Pictures.of(
                curves,
                List.of(Pictures.evaluation("step", new Column.Numbers("k", 1, 2), new Column.Numbers("value", 1, 2))),
                TestRun.serial());
        String text = new String(Objects.requireNonNull(files.get("pdf")), StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf("/MediaBox") + 9, text.indexOf("/Contents"));
    }

    @Test
    void aPageIsAsLargeAsItsResolutionSays() {
        assertThat(box(new Page(1600, 1200, Optional.empty()))).isEqualTo("[0 0 576.0 432.0]");
        assertThat(box(new Page(1600, 1200, Optional.of(400)))).isEqualTo("[0 0 288.0 216.0]");
    }

    @Test
    void anyTextIsATitle() {
        assertThat(PdfFile.text("a)\n\u00e9\ud83d\ude00")).isEqualTo("<feff00610029000a00e9d83dde00>");
    }
}
