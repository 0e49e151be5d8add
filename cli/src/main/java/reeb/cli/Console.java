package reeb.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import reeb.api.problem.InputException;
import reeb.cli.listing.Wrapping;
import reeb.cli.progress.Screen;
import reeb.runtime.engine.Listener;
import reeb.runtime.text.Visible;
import reeb.runtime.text.VisibleWriter;

/**
 * Where commands print, and what they know of the machine.
 *
 * <p>Whatever is printed is made visible first: names, messages and values come from files and plugins, and must neither steer
 * the terminal nor pass for lines of ours.
 *
 * @param in what is given to a command beside its arguments
 * @param out results
 * @param err errors and progress
 * @param environment variables such as {@code REEB_DATA}
 * @param terminal whether a person watches {@code err}
 * @param home where Reeb is installed; empty where it is not
 */
public record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean terminal,
        String home)
        implements Screen {
    /** Why there is no cache, and what would give one. */
    static final String NO_CACHE =
            "no results are cached, as HOME names no folder; set HOME, or REEB_CACHE to a folder for them";

    private static final String NAME = "reeb:";
    private static final int USUAL_COLUMNS = 80;

    /** Lines that go on with the one before are indented so. */
    private static final String CONTINUED = "\n(?=  )";

    /** Sees to it that nothing is printed past the filter. */
    public Console {
        out = out instanceof VisibleWriter ? out : new VisibleWriter(out);
        err = err instanceof VisibleWriter ? err : new VisibleWriter(err);
    }

    /** A console of commands to which nothing is given beside their arguments. */
    public Console(PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal, String home) {
        this(InputStream.nullInputStream(), out, err, environment, terminal, home);
    }

    /** Gives the writer below the filter, for what steers the terminal on purpose: help in colours, bars. */
    static PrintWriter raw(PrintWriter writer) {
        return writer instanceof VisibleWriter visible ? visible.raw() : writer;
    }

    /** A console on which everything stands where errors do: for what leads to a result, which is to stand alone. */
    Console aside() {
        return new Console(in, err, err, environment, terminal, home);
    }

    @Override
    public int columns() {
        if (!terminal) {
            return Integer.MAX_VALUE;
        }
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    @Override
    public PrintWriter raw() {
        return raw(err);
    }

    /** Prints a result of one line. */
    @Override
    public void say(String line) {
        out.println(Visible.line(line));
    }

    /** The plugin folders used where none is named: the user's, and the one beside the launcher. */
    List<Path> pluginFolders() {
        List<Path> folders = new ArrayList<>();
        own("XDG_CONFIG_HOME", ".config")
                .map(folder -> folder.resolve("plugins"))
                .ifPresent(folders::add);
        if (!home.isEmpty()) {
            folders.add(Path.of(home, "plugins"));
        }
        return folders;
    }

    /** The folders in which data sets known by name are looked for. */
    List<Path> dataFolders(List<Path> first) {
        List<Path> folders = new ArrayList<>(first);
        named("REEB_DATA").ifPresent(folders::add);
        ownData().ifPresent(folders::add);
        return folders;
    }

    /** Where fetched data sets go; nowhere without a home. */
    Optional<Path> ownData() {
        return own("XDG_DATA_HOME", ".local/share").map(folder -> folder.resolve("data"));
    }

    /** The workflows to begin with, which lie beside the launcher; nowhere where it is not installed. */
    Optional<Path> samples() {
        return Optional.of(home)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "sample-workflows"))
                .filter(Files::isDirectory);
    }

    /** Where results are cached; nowhere without a home, unless REEB_CACHE names a folder. */
    Optional<Path> cache() {
        return named("REEB_CACHE").or(() -> own("XDG_CACHE_HOME", ".cache").map(folder -> folder.resolve("steps")));
    }

    /**
     * Where results are cached, for what cannot do without.
     *
     * @throws InputException where there is no such place
     */
    Path neededCache() {
        return cache().orElseThrow(() -> new InputException(NO_CACHE));
    }

    /** Reeb's own folder of a kind. A relative one would be looked for in whatever folder the command runs in. */
    private Optional<Path> own(String variable, String below) {
        return named(variable)
                .filter(Path::isAbsolute)
                .or(() -> named("HOME").filter(Path::isAbsolute).map(user -> user.resolve(below)))
                .map(base -> base.resolve("reeb"));
    }

    private Optional<Path> named(String variable) {
        return Optional.of(environment.getOrDefault(variable, ""))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    /** Complains, each line with the command's name, in red where a person watches. */
    @Override
    public void error(String message) {
        complain("red", message);
    }

    /** Tells what does not stop the command, in yellow where a person watches. */
    @Override
    public void warning(String message) {
        complain("yellow", "warning: " + message);
    }

    /** Hears what parts warn of, and tells it. */
    Listener warnings() {
        return Listener.ofWarnings((step, message) -> warning(step + ": " + message));
    }

    private void complain(String colour, String message) {
        String name = terminal ? Ansi.AUTO.string("@|bold," + colour + " " + NAME + "|@") : NAME;
        for (String line : message.split(CONTINUED, -1)) {
            // Lines that go on with another point at places in it, and so stay as they are.
            String shown = line.startsWith("  ")
                    ? NAME + " " + Visible.line(line) + "\n"
                    : Wrapping.wrapped(Visible.line(line), NAME + " ", " ".repeat(NAME.length() + 1), columns() - 1);
            raw(err).print(name + shown.substring(NAME.length()));
        }
        err.flush();
    }
}
