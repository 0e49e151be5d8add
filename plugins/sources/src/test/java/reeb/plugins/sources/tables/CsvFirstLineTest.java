package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** First lines that programs write: names that are numbers, separators, comments, names of rows. */
final class CsvFirstLineTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(String text, String delimiter) {
        return load(text.getBytes(StandardCharsets.UTF_8), delimiter);
    }

    private Dataset load(byte[] bytes, String delimiter) {
        IdxBytes.write(folder.resolve("t.csv"), bytes);
        return new FolderPlaces(folder).load(CsvParts.csv().delimiter(delimiter).part(), run);
    }

    private void refuses(String text, String delimiter, String... why) {
        assertThatThrownBy(() -> load(text, delimiter))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContainingAll(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country,2018,2019\nA,1.5,2.5\nB,1.7,2.9\nC,1.9,3.3\n",
                "2019,2020\n1.5,2.5\n1.6,2.4\n9.5,8.5\n",
                "0,1\n0.5,1.5\n0.7,1.1\n0.9,1.3\n",
                "0,1,2\n0.5,0,0\n1.5,2,3\n2.5,4,6\n",
                ",0,1\n0,0.5,0\n1,1.5,2\n2,2.5,4\n",
                "\"\",\"1940\",\"1945\"\na,15,43\nb,8,20\nc,5,6\n",
                "\"7\",\"3\"\n15,43\n8,20\n5,6\n",
                "0,1,2,3,4,5,6,7,8,9\n5,4,0,0,0,0,0,0,0,0\n5,4,0,0,0,0,0,0,0,0\n5,4,0,0,0,0,0,0,0,0\n",
                "id,5,3\n1,15,43\n2,8,20\n3,5,6\n"
            })
    void namesThatAreNumbersAreNamesAndSaid(String text) {
        assertThat(load(text, ",").points().rows()).isEqualTo(3);
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("is taken for the names of the columns"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,3\n1.5,4.5\n2.5,3.5\n", "0,1\n1,0\n0,0\n", "item,2018\nA,1.5\nB,1.7\n"})
    void aFirstLineThatMightBeNamesIsDataAndSaid(String text) {
        assertThat(load(text, ",").points().rows()).isEqualTo(3);
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("is taken for data; set 'header' to yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n3,4\n5,6\n",
                "5.1,3.5,setosa\n4.9,3,setosa\n4.7,3.2,setosa\n",
                "1,a\n2,b\n3,c\n",
                "5,0,0\n0,12,0\n4,0,3\n",
                "2019,2020\n2020,2021\n2021,2022\n"
            })
    void dataAreDataWithoutAWord(String text) {
        assertThat(load(text, ",").points().rows()).isEqualTo(3);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void aLineThatTellsTheDelimiterIsPassedOver() {
        assertThat(load("sep=;\nx;y\n0;0\n1;2\n", ";").points().column(1)).containsExactly(0, 2);
        assertThat(load("sep=\t\r\nx\ty\r\n0\t0\r\n1\t2\r\n", "tab").points().column(1))
                .containsExactly(0, 2);
        refuses("sep=;\nx;y\n0;0\n", ",", "line 1 tells that ';' stands between cells", "'delimiter'");
    }

    @Test
    void commentsAreNamedAsTheCause() {
        refuses("# made by tool\n# x,y\nx,y\n0,0\n", ",", "line 2: 2 values but the first line has 1", "'comment'");
        refuses("# x y\n0.0 1.0\n2.0 3.0\n", " ", "line 2: 2 values but the first line has 3", "'#'");
        refuses("x,y\n1,2\n# end\n", ",", "line 3: 1 values", "'comment'");
    }

    @Test
    void namesOfRowsMayLackANameOfTheirOwn() {
        Dataset data = load("\"x\" \"y\"\n\"a\" 0 0\n\"b\" 1 2\n", " ");
        assertThat(data.features()).containsExactly("x", "y");
        assertThat(data.points().column(1)).containsExactly(0, 2);
        assertThat(data.table().column("row").orElseThrow().text(1)).isEqualTo("b");
        assertThat(load("\"x\" \"y\"\n\"1\" 0 0\n\"2\" 1 2\n", " ").table().column("row"))
                .isEmpty();
        refuses("a table\nx,y\n1,2\n", ",", "line 2: 2 values but the first line has 1");
        refuses("x,y\n1,2,\n3,4,\n", ",", "line 2: 3 values but the first line has 2");
    }

    @Test
    void blanksBeforeQuotesArePassedOver() {
        Dataset data = load("\"name\", \"x\", \"y\"\n\"p, 0\", \"0\", \"7\"\n", ",");
        assertThat(data.points().column(1)).containsExactly(7);
        assertThat(data.table().columns().getFirst().text(0)).isEqualTo("p, 0");
        assertThat(load("name,x\n\"p0\", \"0\"\n", ",").points().at(0, 0)).isZero();
        assertThat(load("\n\nname, x\n\"p0\", 0\n", ",").points().at(0, 0)).isZero();
    }

    @Test
    void readsMarksAndLineEndsOfAllKinds() {
        assertThat(load("\ufeff\"x\",\"y\"\n\"0\",\"0\"\n\"1\",\"2\"\n", ",")
                        .points()
                        .column(1))
                .containsExactly(0, 2);
        assertThat(load("x,y\r0,0\r1,2\r", ",").points().column(1)).containsExactly(0, 2);
        assertThat(load("\ufeffx\ty\n0\t0\n1\t2\n".getBytes(StandardCharsets.UTF_16LE), "tab")
                        .points()
                        .column(1))
                .containsExactly(0, 2);
    }
}
