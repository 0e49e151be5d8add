package reeb.cli;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs commands with the sample plugin on their class path, which other tests must not have on theirs: in a class loader of
 * their own, or in a process of their own where the current folder matters.
 */
final class Shell {
    /** One for all commands: the first loads and warms the classes of the next. */
    private static final ClassLoader LOADER = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    Shell(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
    }

    /** Sets a variable for commands in this process. */
    Shell with(String variable, Path value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** What a command printed and how it ended. */
    record Answer(int code, String out, String err) {}

    /** Runs a command in this process. */
    Answer reeb(String... arguments) {
        return fed("", arguments);
    }

    /** Runs a command in this process that reads a text from its standard input. */
    Answer fed(String in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            Class<?> console = LOADER.loadClass(Console.class.getName());
            Object made = console.getConstructor(
                            InputStream.class,
                            PrintWriter.class,
                            PrintWriter.class,
                            Map.class,
                            boolean.class,
                            String.class)
                    .newInstance(
                            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                            new PrintWriter(out),
                            new PrintWriter(err),
                            environment,
                            false,
                            "");
            Object code = LOADER.loadClass(Reeb.class.getName())
                    .getMethod("run", console, String[].class)
                    .invoke(null, made, arguments);
            return new Answer((Integer) code, out.toString(), err.toString());
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the command is not where it was", e);
        }
    }

    private static URL[] urls() {
        return classPath().stream().map(Shell::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the tests, and a folder whose one file names the sample plugin. */
    private static List<Path> classPath() {
        List<Path> entries = new ArrayList<>(List.of(samples()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(entries::add);
        return entries;
    }

    private static Path samples() {
        URL folder = Objects.requireNonNull(Shell.class.getResource("/samples/"), "/samples/");
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a command in a process of its own, in a folder. */
    Process begin(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath().stream().map(Path::toString).toList()),
                Reeb.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("REEB_"));
        return builder.start();
    }
}
