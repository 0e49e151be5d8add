package reeb.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {
    @Test
    void leavesTextsOfAllScriptsAlone() {
        String text =
                "na\u00efve \u05e9\u05dc\u05d5\u05dd \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83d\udd2c\tx";
        assertThat(Visible.line(text)).isSameAs(text);
        assertThat(Visible.lines("a\nb\r\nc")).isEqualTo("a\nb\r\nc");
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "27", "127", "155", "1564", "8206", "8207", "8232", "8233", "8234", "8238", "8294", "8297"})
    void writesWhatSteersAsJsonEscapesIt(int character) {
        String text = "a" + (char) character + "b";
        assertThat(Visible.line(text)).isEqualTo(String.format(java.util.Locale.ROOT, "a\\u%04xb", character));
        assertThat(Visible.lines(text)).isEqualTo(Visible.line(text));
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(Visible.line("a\nb\r\nc\rd")).isEqualTo("a\\nb\\u000d\\nc\\u000dd");
        assertThat(Visible.lines("a\rb")).isEqualTo("a\\u000db");
    }

    @Test
    void saysWhatWasThrownEvenIfThatThrows() {
        assertThat(Causes.of(new IllegalStateException("two\nlines")))
                .isEqualTo("java.lang.IllegalStateException: two\\nlines");
        assertThat(Causes.of(new IllegalStateException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        throw new AssertionError();
                    }
                }))
                .startsWith(VisibleTest.class.getName());
    }
}
