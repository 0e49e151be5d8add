package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** The source {@code table} reads text as {@code csv} does: the same features, columns, numbers of rows, and remarks. */
final class TextAsTableTest {
    /** Advice to set a parameter that "table" has in its group "text". */
    private static final Predicate<String> OF_CSV = Pattern.compile(
                    "set '(header|delimiter|decimal|thousands|encoding)'")
            .asPredicate();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Session.Outcome run(String source, String more) throws IOException {
        String steps = "{\"steps\": [{\"name\": \"d\", \"use\": \"" + source + "\", \"file\": \"t.csv\"" + more + "},"
                + " {\"name\": \"out\", \"use\": \"points-csv\", \"of\": \"d\"}]}";
        Path workflow = Files.writeString(folder.resolve("w.json"), steps);
        return Session.light(folder)
                .run("run", workflow.toString(), "--out", folder.resolve(source).toString(), "--overwrite");
    }

    private static List<String> remarks(Session.Outcome outcome) {
        return Arrays.stream(outcome.err().split("\\R"))
                .filter(line -> line.contains("t.csv: "))
                .map(line -> line.replaceAll(".*?(t\\.csv: )", "$1"))
                .toList();
    }

    /** In which a bar stands for the end of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,name|1,2,a|3,4,b",
                ",x,y|a,1,2|b,3,4|c,5,6",
                "\"\",\"1940\",\"1945\"|\"AL\",1.5,2|\"AK\",2.5,3",
                "0,1,2|5,6,7|8,9,10",
                "x;y|1,5;2|3,25;4",
                "sep=;|x;y|1;2|3;4",
                "zip,x,v|01234,1,1.1|1234,2,1.10|00017,3,1.1",
                "x,day|1,31.12.2024|2,01.02.2024",
                "x,day|1,01/02/2024|2,02/03/2024",
                "x;sum|1;1.226,00|2;17,5",
                "x,y|1,?|2,3|3,4|4,5",
                "x,y|1,2|3,4,5",
                "x,long|1,12345678901234567|2,12345678901234568",
                "x,empty,|1,,|2,,",
                "name,town|a,b|c,d",
                ""
            })
    void givesTheSame(String lines) throws IOException {
        Files.writeString(folder.resolve("t.csv"), lines.isEmpty() ? "" : lines.replace('|', '\n') + "\n");

        Session.Outcome csv = run("csv", "");
        Session.Outcome table = run("table", "");

        assertThat(table.code()).isEqualTo(csv.code());
        if (!lines.isEmpty()) {
            assertThat(remarks(table)).as("its parameters have other places").noneMatch(OF_CSV);
            assertThat(remarks(table).stream()
                            .map(remark -> remark.replace("'text.", "'"))
                            .toList())
                    .isEqualTo(remarks(csv));
        }
        if (csv.code() == 0) {
            assertThat(Files.readString(folder.resolve("table/out.csv")))
                    .isEqualTo(Files.readString(folder.resolve("csv/out.csv")));
        }
    }

    @Test
    void takesTheSameParametersWithThoseOfTextInAGroup() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "x;kind;day\n"
                        + IntStream.range(0, 40)
                                .mapToObj(i -> i + ",5;" + i % 3 + ";" + (i % 28 + 1) + ".3.2024\n")
                                .collect(Collectors.joining()));
        String shared =
                ", \"types\": {\"kind\": \"category\"}, \"where\": \"x > 3\", \"rows\": \"2-30\", \"sample\": 9";

        Session.Outcome csv = run("csv", shared + ", \"delimiter\": \";\", \"decimal\": \"comma\"");
        Session.Outcome table = run("table", shared + ", \"text\": {\"delimiter\": \";\", \"decimal\": \"comma\"}");

        assertThat(csv.code()).as(csv.err()).isZero();
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(Files.readString(folder.resolve("table/out.csv")))
                .isEqualTo(Files.readString(folder.resolve("csv/out.csv")));
    }

    @Test
    void aParameterOfTextOutsideOfItsGroupIsToldItsPlace() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x;y\n1;2\n");

        Session.Outcome table = run("table", ", \"delimiter\": \";\"");

        assertThat(table.code()).isEqualTo(2);
        assertThat(table.err()).contains("'text.delimiter'");
    }
}
