package reeb.cli.predict;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.cli.progress.Screen;
import reeb.model.bundle.ModelFile;
import reeb.model.predict.ModelSummary;
import reeb.runtime.json.JsonWriter;

/** {@code reeb model info}. */
@Command(name = "info", description = "Tell what a model knows and takes.")
public final class InfoCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The model.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path file;

    @Option(names = "--json", description = "Print its record, for programs.")
    private boolean json;

    @Option(names = "--verify", description = "Compare all that is in it with its record.")
    private boolean verify;

    /** Makes the command. */
    public InfoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        try (ModelFile model = ModelFile.open(file)) {
            if (verify) {
                model.verify();
            }
            if (json) {
                screen.out().print(JsonWriter.pretty(model.record().members()));
            } else {
                ModelSummary.of(model).forEach(screen::say);
                if (verify) {
                    screen.say("all files are as they were when the model was made");
                }
            }
            return 0;
        }
    }
}
