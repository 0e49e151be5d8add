package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.runtime.catalog.PluginJars;

/** Workflows that were written where a plugin was installed which is not here. */
final class MissingPluginTest {
    private static final String PLACE = ":1:83: /steps/1/use: ";
    private static final String WORKFLOW =
            "{\"steps\": [{\"name\": \"data\", \"use\": \"dice\"}, {\"name\": \"lens\", \"of\": \"data\", \"use\": \"acme/%s\"}]}";

    @TempDir
    private Path home;

    private Shell.Answer validate(String part, String... options) throws IOException {
        String file = Files.writeString(home.resolve("w.json"), WORKFLOW.replace("%s", part))
                .toString();
        Shell shell = new Shell(home);
        return options.length == 0
                ? shell.reeb("validate", file)
                : shell.reeb("validate", file, options[0], options[1]);
    }

    @Test
    void areToldWhereItWasLookedFor() throws IOException {
        Path file = home.resolve("w.json");
        Shell.Answer answer = validate("depth");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualTo("reeb: " + file + PLACE + "there is no part named 'acme/depth', as no plugin that offers"
                        + " parts of 'acme/' is installed; plugins are looked for in " + home
                        + "/.config/reeb/plugins\n");
        Path plugins = Files.createDirectory(home.resolve("plugins"));
        assertThat(validate("depth", "--plugins", plugins.toString()).err())
                .endsWith("; plugins are looked for in " + plugins + "\n");
    }

    @Test
    void areToldOfItsOtherPartsWhereItIsInstalled() throws IOException {
        Path plugins = Files.createDirectory(home.resolve("plugins"));
        PluginJars.lens("acme/depth", "7").writeTo(plugins.resolve("acme.jar"));
        assertThat(validate("dpeth", "--plugins", plugins.toString()).err())
                .endsWith("there is no part named 'acme/dpeth'; did you mean 'acme/depth'? 'reeb parts' lists all\n");
        assertThat(validate("umbrella", "--plugins", plugins.toString()).err())
                .contains("there is no part named 'acme/umbrella'; the nearest are 'acme/depth'");
    }
}
