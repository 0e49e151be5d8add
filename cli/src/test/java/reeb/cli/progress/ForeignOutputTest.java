package reeb.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class ForeignOutputTest {
    private final StringWriter err = new StringWriter();

    @Test
    void whatPluginsPrintGoesToTheStandardErrorAndSteersNoTerminal() {
        PrintStream stream = ForeignOutput.on(new PrintWriter(err));
        stream.println("\u001b[31mgr\u00fcn\u202e");
        stream.print("x".repeat(100_000));
        stream.println();
        assertThat(err.toString().lines().toList())
                .hasSize(3)
                .startsWith("\\u001b[31mgr\u00fcn\\u202e")
                .allMatch(line -> line.length() <= 1 << 16);
    }
}
