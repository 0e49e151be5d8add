package reeb.plugins.gephi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import reeb.api.Exporter;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

/** Exports that go through Gephi's code, which speaks the language of the machine. */
@Isolated("sets the locale of the process")
final class LocaleTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void setBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void givesTheSameBytesInEveryLanguageAndTimeZone() throws IOException {
        Map<String, Integer> expected = files();
        for (String language : List.of("de-DE", "fr-FR", "tr-TR", "ja-JP", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(files()).as(language).isEqualTo(expected);
            assertThat(Locale.getDefault().toLanguageTag()).isEqualTo(language);
        }
    }

    private static Map<String, Integer> files() throws IOException {
        GephiPreview preview = new GephiPreview(
                List.of(PreviewFormat.values()),
                LayoutsTest.forceAtlas2(10),
                Colour.AUTO,
                Optional.empty(),
                List.of(4.0, 40.0),
                true,
                320,
                240);
        Exporter project =
                new GephiProject(Colour.AUTO, Optional.empty(), LayoutsTest.forceAtlas2(10), List.of(4.0, 40.0), true);
        Map<String, Integer> hashes = new TreeMap<>();
        for (Exporter exporter : List.of(project, preview)) {
            Networks.files(exporter, Networks.named("Iğdır 1,5"), TestRun.serial())
                    .forEach((ending, bytes) -> hashes.put(ending, Arrays.hashCode(bytes)));
        }
        return hashes;
    }
}
