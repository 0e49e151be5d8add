package reeb.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import reeb.cli.listing.Version;
import reeb.cli.progress.Screen;
import reeb.kernels.machine.Machine;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.text.Causes;
import reeb.server.predict.ServedModel;
import reeb.server.predict.site.ModelLoader;
import reeb.server.predict.site.PredictionSite;

/**
 * Serves models, until the process is told to end: then it says that it is not ready, and answers what is being answered.
 *
 * @param screen where the address is printed, and what goes wrong
 * @param environment may hold the token
 * @param verbose whether it is shown where a fault happened
 */
public record Serving(Screen screen, Map<String, String> environment, boolean verbose) {
    private static final long FIRST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * Serves.
     *
     * @param catalog the parts there are
     * @throws reeb.api.problem.InputException where a model cannot be opened, or the port cannot be had
     */
    public void serve(Catalog catalog, ServeOptions options) throws IOException {
        Runnable vectors = Machine.beginPlain();
        Cancellation cancellation = new Cancellation();
        try (Workers workers = new Workers(options.threads());
                TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "serve")) {
            List<ServedModel> models =
                    open(options.models(), new ModelLoader(catalog, workers, cancellation), folder.path());
            try (PredictionSite site = PredictionSite.start(
                    models, options.place(environment), options.bounds(), Version.reeb(), this::failed)) {
                screen.say(site.address());
                screen.out().flush();
                tellPaths(models, site.address());
                warmUp(vectors);
                untilTheEnd(site, folder);
            }
        }
    }

    /** Tells people where to ask; programs read the address alone, which is all that stands in the standard output. */
    private void tellPaths(List<ServedModel> models, String address) {
        models.forEach(model -> screen.raw()
                .println("  " + model.name() + ": POST " + address + "/v1/models/" + model.name() + ":predict, or see "
                        + address + "/openapi.json"));
        screen.raw().flush();
    }

    private static List<ServedModel> open(List<ServeOptions.Named> named, ModelLoader loader, Path folder)
            throws IOException {
        List<ServedModel> models = new ArrayList<>();
        for (ServeOptions.Named one : named) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(models.size())));
            models.add(loader.open(one.file(), one.name(), own));
        }
        return models;
    }

    /** Tells of a fault that a client was told of by its number alone. */
    private void failed(String id, String request, Throwable fault) {
        screen.error(id + ": " + request + ": " + Causes.of(fault));
        if (verbose) {
            fault.printStackTrace(screen.raw());
            screen.raw().flush();
        }
    }

    /** Takes to vectors a moment later, so that who waits for the server to start has the processors for the first answer. */
    private static void warmUp(Runnable vectors) {
        Thread.ofPlatform().name("reeb-vectors").daemon().start(() -> {
            LockSupport.parkNanos(FIRST_ANSWERS_NANOS);
            vectors.run();
        });
    }

    /** Waits for Ctrl-C or kill, upon which the server stops and Java ends the process, or for its thread to be stopped. */
    private static void untilTheEnd(PredictionSite site, TemporaryFolder folder) {
        Thread end = new Thread(
                () -> {
                    site.close();
                    folder.close();
                },
                "reeb-serve-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
