package reeb.plugins.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reeb.testkit.Needs;

/**
 * A program of the machine.
 *
 * @param file that is run
 */
record Program(Path file) {
    /** Finds a program, without which the test is skipped; {@code why} says what it does. */
    static Program needed(String name, String why) {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
        Needs.machine(found.isPresent(), "a program '" + name + "' is on the PATH, " + why);
        return new Program(found.orElseThrow());
    }

    /**
     * Runs it to its end, which must be a good one; what it said tells why where it is not.
     *
     * @param work a folder for what it says
     */
    void runs(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of(file.toString()), Stream.of(arguments)).toList();
        Path said = work.resolve("said.txt");
        int end = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String words = end == 0 ? "" : Files.readString(said, StandardCharsets.UTF_8);
        assertThat(end).as(() -> command + "\n" + words).isZero();
    }
}
