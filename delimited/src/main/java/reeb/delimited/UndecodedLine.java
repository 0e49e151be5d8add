package reeb.delimited;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import reeb.api.problem.InputException;
import reeb.delimited.files.BoundedLines;
import reeb.delimited.files.DataFile;
import reeb.delimited.values.Spelling;
import reeb.toolkit.tables.Refusal;

/** Finds the line of a text that is not in the encoding it is read in, to say so. */
final class UndecodedLine {
    /** In bytes; a longer line is judged by its beginning. */
    private static final int LONGEST = 16 << 20;

    private UndecodedLine() {}

    /** Says which line cannot be decoded and which parameter helps. */
    static InputException refusal(Path file, Encoding encoding, Spelling spelling) {
        try (BufferedInputStream input = new BufferedInputStream(DataFile.open(file), 1 << 16)) {
            Charset charset = encoding.charset(input);
            String place = charset.name().startsWith("UTF-16") ? "it" : line(input, charset);
            String remedy = encoding == Encoding.AUTO || encoding == Encoding.UTF_8
                    ? "save it as UTF-8, or set " + spelling.ofSource("encoding")
                            + " to windows-1252, as older programs" + " for Windows write, or latin-1"
                    : "is " + spelling.of("encoding") + " right?";
            return Refusal.of(file, "%s is not %s text; %s", place, encoding.shown(), remedy);
        } catch (IOException e) {
            return Refusal.of(file, e);
        }
    }

    private static String line(InputStream input, Charset charset) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        int before = 0;
        for (int one = input.read(); one >= 0; one = input.read()) {
            boolean second = one == '\n' && before == '\r';
            if (one == '\n' || one == '\r') {
                if (!second) {
                    if (!decodes(line, charset)) {
                        break;
                    }
                    line.reset();
                    number++;
                }
            } else if (line.size() < LONGEST) {
                line.write(one);
            }
            before = one;
        }
        return "line " + number + " ('" + BoundedLines.shortened(line.toString(StandardCharsets.ISO_8859_1)) + "')";
    }

    private static boolean decodes(ByteArrayOutputStream line, Charset charset) {
        try {
            CharBuffer _ = Encoding.decoder(charset).decode(ByteBuffer.wrap(line.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
