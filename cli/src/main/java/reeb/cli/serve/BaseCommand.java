package reeb.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.cli.listing.Version;
import reeb.cli.progress.Screen;
import reeb.model.image.ServerImage;

/** {@code reeb model base}: what {@code container/base.sh} makes of the layers that it has put together. */
@Command(
        name = "base",
        hidden = true,
        description =
                "Make the image of a server of layers: what 'container/base.sh' ends with, and 'reeb model image' needs.")
public final class BaseCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            required = true,
            description = "An archive of files, compressed by gzip or not; several from the lowest to the uppermost.")
    private List<Path> layers = List.of();

    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            defaultValue = "amd64",
            description = "Of the machine: amd64 or arm64; default: ${DEFAULT-VALUE}.")
    private String architecture = "";

    @Mixin
    private final NewImage image = new NewImage();

    /** Makes the command. */
    public BaseCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        image.write("reeb-serve", to -> ServerImage.write(layers, architecture, Version.reeb(), to), screen);
        return 0;
    }
}
