package reeb.integration.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import reeb.runtime.catalog.PluginJars;

/** A model whose rows are treated by a part of a third party's jar is asked with that jar, or not at all. */
final class PluginModelsTest {
    private static final String PENGUINS = Session.sample("data/penguins.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @SuppressWarnings("NullAway.Init")
    private Path model;

    @BeforeEach
    void export() throws IOException {
        session = new Session(folder);
        jar = Files.createDirectory(folder.resolve("plugins")).resolve("first.jar");
        model = folder.resolve("model.reeb");
        lens("+").writeTo(jar);
        Path workflow = session.write("workflow.json", """
                {"steps": [{"name": "penguins", "use": "csv", "file": "PENGUINS", "invalid": "drop-row",
                  "columns": ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]},
                 {"name": "first", "use": "acme/first"},
                 {"name": "graph", "use": "mapper", "of": "penguins", "lens": "first", "clusterer": "one-cluster"}]}
                """.replace("PENGUINS", PENGUINS));
        Path run = folder.resolve("run");
        done(session.run(
                "run", workflow.toString(), "--out", run.toString(), "--plugins", plugins(), "--progress", "none"));
        done(session.run("model", "export", run.toString(), "-o", model.toString(), "--plugins", plugins()));
    }

    private String plugins() {
        return folder.resolve("plugins").toString();
    }

    private static void done(Session.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private Session.Outcome predicted() {
        return session.run("predict", model.toString(), PENGUINS, "--json", "--plugins", plugins());
    }

    @Test
    void theSameJarTreatsNewRows() {
        Session.Outcome outcome = predicted();
        done(outcome);
        assertThat(outcome.out()).contains("\"lens\"");
    }

    @Test
    void anotherJarOfTheSameNameIsRefused() throws IOException {
        Files.delete(jar);
        lens("-").writeTo(jar);
        Session.Outcome outcome = predicted();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("needs the plugin")
                .contains("but the one that is installed is another")
                .contains("put the jar that it was made with there");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aMissingJarIsNamed() throws IOException {
        Files.delete(jar);
        Session.Outcome outcome = predicted();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("needs the plugin").contains("which is not installed");
    }

    /** A lens that looks at each row for itself. */
    private static PluginJars lens(String sign) {
        return PluginJars.offering("acme.First").java("acme.First", """
                package acme;

                import reeb.api.*;
                import reeb.api.data.*;
                import reeb.api.learning.RowWise;

                @Named("acme/first")
                @About("The first feature, or its negative.")
                public record First() implements Lens, RowWise {
                    @Override
                    public Points view(Dataset data, Run run) {
                        Points points = data.points();
                        double[] values = new double[points.rows()];
                        for (int row = 0; row < values.length; row++) {
                            values[row] = SIGN points.at(row, 0);
                        }
                        return Points.of(values.length, 1, values);
                    }
                }
                """.replace("SIGN", sign));
    }
}
