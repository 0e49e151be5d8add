package reeb.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.server.http.TokenServer;
import reeb.server.predict.Predicting;
import reeb.server.predict.site.PredictionSite;

/** Which models are served, where, and how much requests may take. */
public final class ServeOptions {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_ROWS = 65_536;
    private static final int MOST_THREADS = 1024;
    private static final int LONGEST_TOKEN_FILE = 4096;
    private static final long DRAIN_MILLIS = 8_000;
    private static final String TOKEN = "REEB_TOKEN";

    @Parameters(
            arity = "1..*",
            paramLabel = "[NAME=]MODEL",
            description = "What 'reeb model export' has made; NAME is the name by which it is asked, default its own.")
    private List<String> models = List.of();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where to listen; with another than this machine's own loopback address a token is needed."
                    + " Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "At which port to listen, 0 for any that is free; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description =
                    "A name by which programs call the server, besides that of --host; may be given several times.")
    private List<String> names = List.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "Holds a token of 16 or more characters that programs have to bring as 'Authorization: Bearer';"
                            + " default: REEB_TOKEN, where that is set.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = "--max-body",
            paramLabel = "SIZE",
            defaultValue = "16MB",
            converter = ByteSize.class,
            description = "The largest request; default: ${DEFAULT-VALUE}.")
    private int body;

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = "4096",
            description = "The most rows of a request; default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; default: one per processor.")
    private Optional<Integer> threads = Optional.empty();

    /**
     * A model to serve.
     *
     * @param name by which it is asked; empty for its own
     * @param file where it is
     */
    record Named(Optional<String> name, Path file) {
        static Named of(String given) {
            int end = given.indexOf('=');
            boolean named = end > 0 && given.substring(0, end).matches("[^/\\\\]+") && !Files.exists(Path.of(given));
            return named
                    ? new Named(Optional.of(given.substring(0, end)), Path.of(given.substring(end + 1)))
                    : new Named(Optional.empty(), Path.of(given));
        }
    }

    List<Named> models() {
        return models.stream().map(Named::of).toList();
    }

    int threads() {
        int working = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        return within("--threads", working, 1, MOST_THREADS);
    }

    Predicting.Bounds bounds() {
        return new Predicting.Bounds(body, within("--max-rows", rows, 1, MOST_ROWS), threads());
    }

    TokenServer.Place place(Map<String, String> environment) {
        return new TokenServer.Place(
                host,
                within("--port", port, 0, MOST_PORT),
                names,
                token(environment),
                PredictionSite.OPEN,
                body,
                DRAIN_MILLIS);
    }

    private static int within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InputException(option + " " + value + ": must be from " + least + " to " + most);
        }
        return value;
    }

    private Optional<String> token(Map<String, String> environment) {
        return tokenFile
                .map(ServeOptions::read)
                .or(() -> Optional.ofNullable(environment.get(TOKEN)).filter(token -> !token.isEmpty()));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LONGEST_TOKEN_FILE) {
                throw new InputException("--token-file " + file + ": has more than " + LONGEST_TOKEN_FILE + " bytes");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InputException("--token-file " + file + ": cannot be read (" + WriteFailure.reason(e) + ")", e);
        }
    }
}
