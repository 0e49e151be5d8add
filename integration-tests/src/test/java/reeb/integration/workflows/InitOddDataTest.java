package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** Data that a source refuses without a parameter: {@code reeb init} finds the parameter. */
final class InitOddDataTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Lets Reeb write a workflow that its own check finds sound, and gives its text. */
    private String draft(Path data) throws IOException {
        Session session = new Session(folder);
        Session.Outcome drafted = session.run("init", data.toString());
        assertThat(drafted.code()).as(drafted.err()).isZero();
        Session.Outcome checked = session.run("validate", data + ".json");
        assertThat(checked.code()).as(checked.err()).isZero();
        return Files.readString(Path.of(data + ".json"));
    }

    private static String table(String town) {
        StringBuilder text = new StringBuilder("town,age,income\n");
        for (int row = 0; row < 60; row++) {
            text.append(
                    String.format(Locale.ROOT, "%s,%d,%d%n", row % 2 == 0 ? town : "Bonn", 20 + row, row * row % 97));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,windows-1252", "ISO-8859-1,windows-1252", "UTF-16LE,utf-16"})
    void theEncodingOfATableIsFoundAndWritten(String charset, String encoding) throws IOException {
        Path file = folder.resolve("towns.csv");
        Files.write(file, table("K\u00f6ln").getBytes(Charset.forName(charset)));

        assertThat(draft(file)).contains("\"encoding\": \"" + encoding + "\"", "The file is not UTF-8");
    }

    @Test
    void bytesThatWindowsDoesNotKnowAreLatin() throws IOException {
        Path file = folder.resolve("towns.csv");
        Files.write(file, table("K\u00f6ln\u0081").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(draft(file)).contains("\"encoding\": \"latin-1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 49})
    void fewRowsOfManyFeaturesHaveAsManyAxesAsRows(int rows) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < 90; column++) {
            text.append(column == 0 ? "" : ",").append("c").append(column);
        }
        for (int row = 0; row < rows; row++) {
            text.append('\n');
            for (int column = 0; column < 90; column++) {
                text.append(column == 0 ? "" : ",").append((row * 31 + column * column * (row + 7)) % 97 / 10.0);
            }
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), text);
        draft(file);
        Session.Outcome run = new Session(folder)
                .run("run", file + ".json", "--out", folder.resolve("run").toString(), "--progress", "none");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void aTableInUtf8NeedsNoEncoding() throws IOException {
        Path file = folder.resolve("towns.csv");
        Files.writeString(file, table("K\u00f6ln"));

        assertThat(draft(file)).doesNotContain("encoding");
    }

    @Test
    void aTableBesideAnArrayIsReadInItsEncodingToo() throws IOException {
        Path array = folder.resolve("x.npy");
        GivenData.npy(array, GivenData.embeddings(60, 40));
        Files.write(folder.resolve("x.csv"), table("K\u00f6ln").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(draft(array)).contains("\"labels\"", "labels here: town");
    }

    @Test
    void unreadablePicturesAreSkippedAndCounted() throws IOException {
        Path pictures = folder.resolve("shapes");
        GivenData.pictures(pictures, 20);
        Files.writeString(pictures.resolve("discs/broken.png"), "no picture");

        assertThat(draft(pictures))
                .contains("\"corrupt\": \"skip\"", "1 of 61 pictures are left out, since they cannot be decoded")
                .doesNotContain("\"width\"");
    }

    @Test
    void greyPicturesHaveOneChannel() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("grey"));
        for (int i = 0; i < 12; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setSample(i % 8, i % 5, 0, 200);
            ImageIO.write(image, "png", pictures.resolve(i + ".png").toFile());
        }

        assertThat(draft(pictures)).contains("\"grey\": true", "pictures of 64 values");
    }

    @Test
    void numbersAndDatesAsGermansWriteThemNeedNoParameter() throws IOException {
        StringBuilder text = new StringBuilder("tag;betrag;menge\n");
        for (int row = 0; row < 60; row++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%02d.%02d.2024;1.%03d,%02d;%d%n",
                    row % 28 + 1,
                    row % 12 + 1,
                    row,
                    row,
                    row * row % 97));
        }
        Path file = folder.resolve("umsatz.csv");
        Files.writeString(file, text);

        assertThat(draft(file)).contains("2 features");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None"})
    void aColumnWithoutAnyValueIsLeftOutWithTheReason(String nothing) throws IOException {
        StringBuilder text = new StringBuilder("age,fax,income,zeros\n");
        for (int row = 0; row < 60; row++) {
            text.append(String.format(
                    Locale.ROOT, "%s,%s,%d,0%n", row == 7 ? "" : 20 + row * 13 % 47, nothing, row * row % 97));
        }
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);

        assertThat(draft(file))
                .contains(
                        "'fax' is no feature: it has no value in any row.",
                        "'zeros' is no feature: it is the same in all rows.",
                        "\"columns\": [\"age\", \"income\"]",
                        "\"invalid\": \"mean\"")
                .contains("2 features");
    }

    @Test
    void aColumnWithoutAnyValueIsLeftOutOfTablesWithTypesToo() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 60; row++) {
            text.append(String.format(
                    Locale.ROOT, "{\"age\": %d, \"income\": %d, \"fax\": null}%n", 20 + row * 13 % 47, row * row % 97));
        }
        Path file = folder.resolve("people.jsonl");
        Files.writeString(file, text);

        assertThat(draft(file)).contains("2 features").doesNotContain("fax");
    }

    @Test
    void aTableWhoseNumbersAreAllMissingIsStillRefused() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "name,fax\nann,\nbob,\n");

        Session.Outcome drafted = new Session(folder).run("init", file.toString());

        assertThat(drafted.code()).isEqualTo(2);
        assertThat(drafted.err()).contains("column 'fax'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2$02d/%1$02d/2024", "%1$02d.%2$02d.2024", "%1$02d-%2$02d-2024"})
    void datesWithGapsAreDatesWhenWhatStandsForAGapIsKnown(String form) throws IOException {
        StringBuilder text = new StringBuilder("age,joined,income\n");
        for (int row = 0; row < 60; row++) {
            String day = row % 9 == 4 ? "-" : String.format(Locale.ROOT, form, row % 28 + 1, row % 12 + 1);
            text.append(String.format(Locale.ROOT, "%d,%s,%d%n", 20 + row * 13 % 47, day, row * row % 97));
        }
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);
        Session session = new Session(folder);

        assertThat(draft(file)).contains("\"missing\": [\"-\"]", "2 features", "No features: dates 'joined'.");
        Session.Outcome ran =
                session.run("run", file + ".json", "--out", session.path("out").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).as("no other date is meant").doesNotContain("date");
    }

    @Test
    void columnsInNotationsThatAreNotReadAreNoFeaturesAndTold() throws IOException {
        StringBuilder text = new StringBuilder("Alter;Umsatz;Rabatt;Betrag;Kunde;seit\n");
        for (int row = 0; row < 60; row++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s;%d,35 \u20ac;%d %%;1.%03d,50 EUR;%s;%02d.12.2024%n",
                    row % 7 == 3 ? "k.A." : row % 11 == 5 ? "n/a" : String.valueOf(20 + row * 13 % 47),
                    100 + row,
                    row % 30,
                    row * 13,
                    row % 2 == 0 ? "gross" : "klein",
                    row % 28 + 1));
        }
        Path file = folder.resolve("kunden.csv");
        Files.writeString(file, text);
        Session session = new Session(folder);

        Session.Outcome drafted = session.run("init", file.toString());
        assertThat(drafted.code()).as(drafted.err()).isZero();
        String workflow = Files.readString(Path.of(file + ".json"));
        for (String told : List.of(workflow, drafted.out())) {
            assertThat(told)
                    .contains("1 feature")
                    .contains(
                            "'Umsatz' is no feature: ",
                            "line 2, column 'Umsatz': '100,35 \u20ac' is a number in a notation")
                    .contains("'Rabatt' is no feature: ", "'0 %'", "remove the sign of percent or currency")
                    .contains("'Betrag' is no feature: ", "'1.000,50 EUR'")
                    .contains("No features: categories 'Kunde'.", "No features: dates 'seit'.");
        }
        assertThat(workflow).contains("\"missing\": [\"k.A.\", \"n/a\"]", "\"Umsatz\": \"text\"");
        Session.Outcome ran =
                session.run("run", file + ".json", "--out", session.path("out").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void datesThatMayBeEitherStayTextAndAreToldWithTheRemedy() throws IOException {
        StringBuilder text = new StringBuilder("age,joined,income\n");
        for (int row = 0; row < 60; row++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%02d/%02d/2024,%d%n",
                    20 + row * 13 % 47,
                    row % 12 + 1,
                    row % 11 + 1,
                    row * row % 97));
        }
        Path file = folder.resolve("people.csv");
        Files.writeString(file, text);

        assertThat(draft(file))
                .contains("2 features", "\"types\": {\"joined\": ")
                .contains("may be a date, but no day over 12 tells", "set 'dates' to dd/MM/yyyy or MM/dd/yyyy");
        assertThat(new Session(folder)
                        .done(
                                "run",
                                file + ".json",
                                "--out",
                                folder.resolve("out").toString())
                        .err())
                .doesNotContain("may be a date");
    }

    @Test
    void whatARunWouldTellEachTimeIsWrittenDown() throws IOException {
        StringBuilder text = new StringBuilder("zip;x;y\n");
        for (int row = 0; row < 60; row++) {
            text.append(String.format(Locale.ROOT, "0%d;%d,5;1.%03d,25%n", 1000 + row, row, row * row % 97));
        }
        Path file = folder.resolve("towns.csv");
        Files.writeString(file, text);

        assertThat(draft(file))
                .contains(
                        "\"delimiter\": \";\"",
                        "\"decimal\": \"comma\"",
                        "\"thousands\": \"point\"",
                        "\"types\": {\"zip\": \"text\"}")
                .contains("\"use\": \"k-means\"");
        Session.Outcome ran = new Session(folder)
                .done("run", file + ".json", "--out", folder.resolve("out").toString(), "--progress", "none");
        assertThat(ran.err()).doesNotContain("warning: data");
    }
}
