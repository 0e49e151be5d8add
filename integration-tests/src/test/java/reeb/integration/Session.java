package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.cli.Console;
import reeb.cli.Reeb;

/** Commands in a folder of their own, with a home and a cache of their own. */
public final class Session {
    /** What a short process would spend most of its time on: compiling what it calls once more, and kernels for vectors. */
    private static final Map<String, String> LIGHT =
            Map.of("REEB_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1", "REEB_VECTORS", "plain");

    private final Path folder;
    private final Map<String, String> settings;

    public Session(Path folder) {
        this(folder, Map.of());
    }

    /** With settings of the environment besides those of every session. */
    public Session(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** For processes that compute little: they give the same bytes in less time of the processors. */
    public static Session light(Path folder) {
        return light(folder, Map.of());
    }

    /** The same with settings of the environment besides; those of Java are added. */
    public static Session light(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(LIGHT);
        more.forEach((name, value) -> settings.merge(name, value, (light, given) -> light + " " + given));
        return new Session(folder, settings);
    }

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    public record Outcome(int code, String out, String err) {}

    /** The checkout in which the tests run. */
    public static Path checkout() {
        return Path.of(System.getProperty("reeb.checkout")).toAbsolutePath().normalize();
    }

    /** A file of the checkout's sample workflows. */
    public static String sample(String name) {
        return checkout().resolve("sample-workflows").resolve(name).toString();
    }

    public Path folder() {
        return folder;
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Runs a command within this process. */
    public Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), environment(), false, "");
        int code = Reeb.run(console, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Runs a command within this process, which has to end well. */
    public Outcome done(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    /** Starts the distribution's launcher as a process; its output goes to files. */
    public Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** Runs the distribution's launcher to its end. */
    public Outcome launch(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** Waits for a process that was started here. */
    public Outcome end(Process process) throws IOException, InterruptedException {
        int code = process.waitFor();
        return new Outcome(code, Files.readString(path("out.txt")), Files.readString(path("err.txt")));
    }

    /** Starts the launcher through another command, such as {@code sh -c}. */
    public Process start(List<String> through, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(through);
        command.add(launcher().toString());
        command.addAll(List.of(arguments));
        return begin(command);
    }

    /** Starts any command here; its output goes to files. */
    public Process begin(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(path("out.txt").toFile())
                .redirectError(path("err.txt").toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    public static Path launcher() {
        return checkout().resolve("dist/target/reeb/bin/reeb");
    }

    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("REEB_CACHE", folder.resolve("cache").toString());
        environment.putAll(settings);
        Optional.ofNullable(System.getenv("REEB_DATA")).ifPresent(data -> environment.put("REEB_DATA", data));
        return environment;
    }

    /** Writes a file in this folder. */
    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file in this folder. */
    public Path write(String name, byte[] bytes) {
        try {
            Path file = path(name);
            Files.createDirectories(folder);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a run that are to be the same each time, with their contents. */
    public static Map<String, List<Byte>> results(Path run) {
        Map<String, List<Byte>> contents = new HashMap<>();
        for (Path file : files(run)) {
            String name = file.getFileName().toString();
            if (!List.of("run.json", "report.html").contains(name)) {
                contents.put(name, bytes(file));
            }
        }
        return contents;
    }

    private static List<Byte> bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Byte> list = new ArrayList<>(bytes.length);
            for (byte one : bytes) {
                list.add(one);
            }
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
