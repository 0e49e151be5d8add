package reeb.runtime.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import reeb.runtime.text.Visible;

/**
 * Where commands print, and what they know of the machine.
 *
 * <p>Whatever is printed is made visible first: names, messages and values come from files and plugins, and must neither steer
 * the terminal nor pass for lines of ours.
 *
 * @param out results
 * @param err errors and progress
 * @param environment variables such as {@code REEB_DATA}
 * @param terminal whether a person watches {@code err}
 * @param home where Reeb is installed; empty where it is not
 */
public record Console(
        PrintWriter out, PrintWriter err, Map<String, String> environment, boolean terminal, String home) {
    /** Lines that go on with the one before are indented so. */
    private static final String CONTINUED = "\n(?=  )";

    /** Sees to it that nothing is printed past the filter. */
    public Console {
        out = out instanceof VisibleWriter ? out : new VisibleWriter(out);
        err = err instanceof VisibleWriter ? err : new VisibleWriter(err);
    }

    /** Gives the writer below the filter, for what steers the terminal on purpose: help in colours, bars. */
    static PrintWriter raw(PrintWriter writer) {
        return writer instanceof VisibleWriter visible ? visible.raw() : writer;
    }

    /** Prints a result of one line. */
    void say(String line) {
        out.println(Visible.line(line));
    }

    /** The plugin folders used where none is named: the user's, and the one beside the launcher. */
    List<Path> pluginFolders() {
        List<Path> folders = new ArrayList<>();
        folders.add(configured("XDG_CONFIG_HOME", ".config").resolve("plugins"));
        if (!home.isEmpty()) {
            folders.add(Path.of(home, "plugins"));
        }
        return folders;
    }

    /** The folders in which data sets known by name are looked for. */
    List<Path> dataFolders(List<Path> first) {
        List<Path> folders = new ArrayList<>(first);
        String named = environment.getOrDefault("REEB_DATA", "");
        if (!named.isEmpty()) {
            folders.add(Path.of(named));
        }
        folders.add(ownData());
        return folders;
    }

    /** Where fetched data sets go. */
    Path ownData() {
        return configured("XDG_DATA_HOME", ".local/share").resolve("data");
    }

    /** Where results are cached. */
    Path cache() {
        String named = environment.getOrDefault("REEB_CACHE", "");
        return named.isEmpty() ? configured("XDG_CACHE_HOME", ".cache").resolve("steps") : Path.of(named);
    }

    private Path configured(String variable, String fallback) {
        String named = environment.getOrDefault(variable, "");
        Path base = named.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), fallback) : Path.of(named);
        return base.resolve("reeb");
    }

    /** Complains, each line with the command's name, in red where a person watches. */
    void error(String message) {
        complain("red", message);
    }

    /** Tells what does not stop the command, in yellow where a person watches. */
    void warning(String message) {
        complain("yellow", "warning: " + message);
    }

    private void complain(String colour, String message) {
        String name = terminal ? Ansi.AUTO.string("@|bold," + colour + " reeb:|@") : "reeb:";
        for (String line : message.split(CONTINUED, -1)) {
            raw(err).println(name + " " + Visible.line(line));
        }
        err.flush();
    }
}
