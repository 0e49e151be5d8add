package reeb.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.cli.progress.Screen;
import reeb.model.image.ModelImage;

/** {@code reeb model image}: a container that serves a model. */
@Command(
        name = "image",
        description =
                "Put a model on the image of a server: a container of 'reeb serve' for Podman and Docker. The same model and"
                        + " the same server give the same bytes.")
public final class ImageCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(
            paramLabel = "[NAME=]MODEL",
            description = "What 'reeb model export' has made; NAME is the name by which it is asked, default its own.")
    private String model = "";

    @Option(
            names = "--base",
            paramLabel = "FILE",
            required = true,
            description = "The image of the server, which 'container/base.sh' of the distribution makes.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path base;

    @Mixin
    private final NewImage image = new NewImage();

    /** Makes the command. */
    public ImageCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        ServeOptions.Named named = ServeOptions.Named.of(model);
        String file = String.valueOf(named.file().getFileName()).replaceAll("\\.reeb$", "");
        image.write(named.name().orElse(file), to -> told(named, to), screen);
        return 0;
    }

    private String told(ServeOptions.Named named, Path to) throws IOException {
        ModelImage made = ModelImage.write(named.file(), named.name(), base, to);
        return made.reference() + ", " + made.digest();
    }
}
