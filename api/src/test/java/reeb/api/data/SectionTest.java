package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SectionTest {
    /** Two grey dots. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mNwOAAAAUMBAZa1"
                    + "AJsAAAAASUVORK5CYII=");

    @Test
    void keepsTextsAndShowsWhatIsNoCharacter() {
        Section section = Section.of(" A <b>title</b>\n", "one\ttwo\nthree", "\0\ud800\u001b[31m");
        assertThat(section.title()).isEqualTo("A <b>title</b>");
        Table table = section.with(new Table(List.of(new Column.Texts("n\0", List.of("\ud800", "a")))))
                .table();
        assertThat(table.names()).containsExactly("n\ufffd");
        assertThat(table.columns().getFirst().text(0)).isEqualTo("\ufffd");
        assertThat(section.paragraphs()).containsExactly("one\ttwo\nthree", "\ufffd\ufffd\ufffd[31m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void refusesTitlesOfBlanks(String title) {
        assertRefused(() -> Section.of(title, "words"), "a section has a title");
    }

    @Test
    void refusesWhatNobodyReads() {
        assertRefused(() -> Section.of("t".repeat(201), "words"), "201 characters in the title");
        assertRefused(() -> Section.of("Title"), "has words, a table or a picture");
        assertRefused(
                () -> Section.of("Title", Collections.nCopies(101, "w").toArray(String[]::new)), "101 paragraphs");
        Section section = Section.of("Title", "words");
        assertRefused(() -> section.with(numbers(1001, 1)), "1001 rows in the table");
        assertRefused(() -> section.with(numbers(1, 51)), "51 columns in the table");
        Table wordy = new Table(List.of(new Column.Texts("t", List.of("x".repeat(200_000)))));
        assertRefused(() -> section.with(wordy), "200001 characters in the table");
        assertThat(section.with(numbers(1000, 50)).table().columns()).hasSize(50);
    }

    private static Table numbers(int rows, int columns) {
        return new Table(IntStream.range(0, columns)
                .<Column>mapToObj(column -> new Column.Numbers("c" + column, new double[rows]))
                .toList());
    }

    @Test
    void picturesAreValuesThatNobodyChanges() {
        byte[] given = PNG.clone();
        Picture picture = Picture.png("Two dots", given);
        Arrays.fill(given, (byte) 0);
        Arrays.fill(picture.png(), (byte) 0);
        assertThat(picture).isEqualTo(Picture.png("Two dots", PNG)).hasSameHashCodeAs(Picture.png("Two dots", PNG));
        assertThat(picture).isNotEqualTo(Picture.png("Dots", PNG));
        assertThat(picture.width()).isEqualTo(2);
        assertThat(picture.height()).isEqualTo(1);
        assertThat(new Section("Dots", List.of(), Table.empty(), Optional.of(picture)).picture())
                .contains(picture);
    }

    @Test
    void refusesPicturesThatAreNone() {
        assertRefused(() -> Picture.png(" ", PNG), "told in words");
        assertRefused(() -> Picture.png("Dots", new byte[0]), "a whole file of PNG");
        assertRefused(() -> Picture.png("Dots", Arrays.copyOf(PNG, PNG.length - 1)), "a whole file of PNG");
        assertRefused(() -> Picture.png("Dots", Arrays.copyOf(PNG, Picture.MOST_BYTES + 1)), "4194304 is the most");
        byte[] wide = PNG.clone();
        wide[17] = 1;
        assertRefused(() -> Picture.png("Dots", wide), "65538 x 1 pixels");
        byte[] flat = PNG.clone();
        flat[23] = 0;
        assertRefused(() -> Picture.png("Dots", flat), "2 x 0 pixels");
    }

    private static void assertRefused(Runnable work, String message) {
        assertThatThrownBy(work::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
