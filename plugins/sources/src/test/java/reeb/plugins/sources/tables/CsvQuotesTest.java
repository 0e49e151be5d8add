package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.problem.InputException;
import reeb.delimited.HeaderLine;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Quotes that are closed, and quotes that are not. */
final class CsvQuotesTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Column load(String text) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        Csv source =
                CsvParts.csv().header(HeaderLine.YES).columns("x").labels("t").part();
        return new FolderPlaces(folder).load(source, run).table().column("t").orElseThrow();
    }

    private List<String> texts(String text) {
        Column column = load(text);
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    /** In which n, r and q stand for the ends of lines and a quote. */
    private static String written(String text) {
        return text.replace('n', '\n').replace('r', '\r').replace('q', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,tn1,qabn2,cn3,dn            | 2",
                "x,tn1,qabn2,cn3,d             | 2",
                "x,trn1,arn2,qarn              | 3",
                "x,tr1,ar2,qar                 | 3",
                "x,tn1,qbncqn2,q               | 4",
                "x,tn1,qn                      | 2",
                "x,tn1,qaqq                    | 2",
                "x,tn1,qaqqn                   | 2",
                "x,qtn1,an2,b                  | 1",
                "x,tn1,an2,bnq3,c              | 4",
                "x,tn1,anq2n3nq,q              | 5",
            })
    void refusesAQuoteThatIsNotClosed(String text, int line) {
        assertThatThrownBy(() -> load(written(text)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("t.csv: line " + line + ": a quote opens a value there and is not closed");
    }

    @Test
    void readsQuotesThatAreClosed() {
        assertThat(texts(written("x,tn1,qabncqn2,qdrneqn"))).containsExactly("ab\nc", "d\r\ne");
        assertThat(texts(written("x,tn1,qaqqqn2,qqqqqq"))).containsExactly("a\"", "\"\"");
        assertThat(texts(written("x,tn1,an2,qbqqq"))).containsExactly("a", "b\"");
        assertThat(texts(written("x,tn1,an2,qq"))).containsExactly("a", "");
        assertThat(texts(written("x,tn1,aqbn2,5q"))).containsExactly("a\"b", "5\"");
        assertThat(texts(written("x,tn1,aqbn2,5qnnn"))).containsExactly("a\"b", "5\"");
        assertThat(texts("x,t\n1,a\n2,\uffff\ufffe\uffff\n3,b")).containsExactly("a", "\uffff\ufffe\uffff", "b");
    }

    @Test
    void refusesAQuoteThatIsNotClosedFarWithinALargeFile() {
        String rows = "7,word\n".repeat(100_000);

        assertThatThrownBy(() -> load("x,t\n" + rows + "7,\"word\n" + rows))
                .hasMessageContaining("line 100002: a quote opens");
        assertThat(load("x,t\n" + rows).size()).isEqualTo(100_000);
    }
}
