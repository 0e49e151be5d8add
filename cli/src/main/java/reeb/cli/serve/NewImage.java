package reeb.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.cli.progress.Screen;
import reeb.runtime.files.WriteFailure;

/** Where an image is written. */
final class NewImage {
    private static final double MEBI = 1 << 20;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description =
                    "The image, an archive; default: named after what is in it, with the ending .tar, in the working"
                            + " folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file where it is there.")
    private boolean overwrite;

    /** Writes an image, and gives what is told of it. */
    @FunctionalInterface
    interface Writing {
        /**
         * Writes it.
         *
         * @throws IOException where it cannot be written
         */
        String to(Path file) throws IOException;
    }

    void write(String name, Writing writing, Screen screen) throws IOException {
        Path file = out.orElseGet(() -> Path.of(name + ".tar"));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            throw new InputException(file + ": is there already; --overwrite replaces it");
        }
        String told;
        try {
            told = writing.to(file);
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
        screen.say(String.format(Locale.ROOT, "%s  (%,.1f MiB, %s)", file, Files.size(file) / MEBI, told));
    }
}
