package reeb.cli.explore;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reeb.cli.progress.Screen;
import reeb.runtime.text.Causes;

/** The browser of the person at this machine. */
final class Browser {
    private Browser() {}

    /**
     * Opens an address; where that fails, says so, and the person can open it.
     *
     * @param environment tells whether there is a screen
     * @param screen hears what goes wrong
     */
    static void open(String address, Map<String, String> environment, Screen screen) {
        List<String> command = command(System.getProperty("os.name"), environment, address);
        if (command.isEmpty()) {
            return;
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<Void> _ = process.onExit().thenAccept(ended -> {
                if (ended.exitValue() != 0) {
                    screen.warning("no browser was opened: " + command.getFirst() + " ended with exit code "
                            + ended.exitValue() + "; open the address yourself");
                }
            });
        } catch (IOException e) {
            screen.warning("no browser was opened (" + Causes.of(e) + "); open the address yourself");
        }
    }

    /**
     * Gives the command that opens an address.
     *
     * @param system what Java calls the system
     * @return empty where there is no screen: a browser of texts alone would take the terminal
     */
    static List<String> command(String system, Map<String, String> environment, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        boolean screen = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return screen ? List.of("xdg-open", address) : List.of();
    }
}
