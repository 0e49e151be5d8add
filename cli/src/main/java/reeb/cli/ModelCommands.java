package reeb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.problem.InputException;
import reeb.cli.listing.Version;
import reeb.cli.predict.AskedRows;
import reeb.cli.predict.ExportOptions;
import reeb.cli.predict.FreshRows;
import reeb.cli.predict.InfoCommand;
import reeb.cli.predict.PredictionArrays;
import reeb.cli.predict.PredictionForm;
import reeb.cli.predict.PredictionPrinter;
import reeb.cli.predict.PredictionTaker;
import reeb.cli.progress.Interrupts;
import reeb.cli.serve.BaseCommand;
import reeb.cli.serve.ImageCommand;
import reeb.model.bundle.AskedName;
import reeb.model.bundle.ModelFile;
import reeb.model.export.ModelExport;
import reeb.model.pipeline.Runs;
import reeb.model.predict.Predictor;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.store.StepStore;

/** {@code reeb model} and {@code reeb predict}: one file of a graph, and the nodes of rows that it has not seen. */
@Command(name = "model", description = "Make one file of a finished run's graph, by which new rows get their nodes.")
final class ModelCommands implements Runnable {
    private static final double MEBI = 1 << 20;

    private final Console console;

    @Mixin
    private final Common common = new Common();

    private ModelCommands(Console console) {
        this.console = console;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new ModelCommands(console))
                .addSubcommand(new Export(console))
                .addSubcommand(new InfoCommand(console))
                .addSubcommand(new ImageCommand(console))
                .addSubcommand(new BaseCommand(console));
    }

    @Override
    public void run() {
        console.say(
                "'reeb model export RUN' makes a model, 'reeb model info FILE' tells what it is, 'reeb model image FILE' puts it"
                        + " into a container");
    }

    boolean help() {
        return common.help();
    }

    /** {@code reeb model export}. */
    @Command(
            name = "export",
            description =
                    "Make a model of a graph of a finished run: the rows that it knows, their nodes, and how new rows"
                            + " are treated before they are compared with these. The same run gives the same bytes.")
    static final class Export implements Callable<Integer> {
        private final Console console;

        @Mixin
        private final Common common = new Common();

        @Mixin
        private final WorkOptions work = new WorkOptions();

        @Parameters(paramLabel = "RUN", description = "The run folder, or the run.json in it.")
        @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
        private Path run;

        @Option(
                names = "--graph",
                paramLabel = "STEP",
                description = "The step whose graph it is, where the run has several.")
        private Optional<String> graph = Optional.empty();

        @Option(
                names = {"-o", "--out"},
                paramLabel = "FILE",
                description =
                        "The model; default: named after the run folder, with the ending .reeb, in the working folder.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--overwrite", description = "Replace the file where it is there.")
        private boolean overwrite;

        @Mixin
        private final ExportOptions options = new ExportOptions();

        Export(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            options.check();
            Cancellation cancellation = new Cancellation();
            try (Catalog catalog = RunOptions.catalog(console, common, console::error);
                    Workers workers = new Workers(work.threads());
                    Interrupts _ = new Interrupts(cancellation, console::error, "nothing was written", () -> {})) {
                StoredRun stored = StoredRun.open(catalog, run, new StepStore(console.neededCache(), console::error));
                String folder = String.valueOf(stored.folder().normalize().getFileName());
                String name = AskedName.of(folder);
                Path file = out.orElseGet(() -> Path.of(folder + ".reeb"));
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
                    throw new InputException(file + ": is there already; --overwrite replaces it");
                }
                String chosen = StoredRun.chosen(graph, stored.graphs(), stored.record());
                ModelExport.Wishes wishes = options.wishes(chosen, name, work.places(Path.of(""), console));
                LaterStep.Means means = new LaterStep.Means(workers, cancellation, console.warnings());
                try {
                    told(file, ModelExport.write(catalog, stored, wishes, means, Version.reeb(), file));
                } catch (IOException e) {
                    throw WriteFailure.of(file, e);
                }
                return ExitCode.OK;
            }
        }

        private void told(Path file, ModelExport.Exported made) throws IOException {
            made.remarks().forEach(console::warning);
            console.say(String.format(
                    Locale.ROOT, "%s  (%,.1f MiB, %s)", file, Files.size(file) / MEBI, options.profile()));
            made.groups().ifPresent(console::say);
            console.say(made.agreement().toString());
        }
    }

    /** {@code reeb predict}. */
    @Command(
            name = "predict",
            description =
                    "Find the nodes of rows by a model: pictures in a folder or an archive, IDX, npy, npz, Parquet, CSV."
                            + " Prints a line for each row.")
    static final class Predict implements Callable<Integer> {
        private final Console console;

        @Mixin
        private final Common common = new Common();

        @Mixin
        private final WorkOptions work = new WorkOptions();

        @Parameters(index = "0", paramLabel = "MODEL", description = "What 'reeb model export' has made.")
        @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
        private Path model;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", description = "Files and folders of rows.")
        private List<Path> inputs = List.of();

        @Option(names = "--json", description = "Print a line of JSON for each row, for programs.")
        private boolean json;

        @Option(names = "--csv", description = "Print comma-separated values.")
        private boolean csv;

        @Option(
                names = "--npy",
                paramLabel = "DIR",
                description = "Write a new folder of NumPy arrays, and print nothing.")
        private Optional<Path> npy = Optional.empty();

        @Option(
                names = "--neighbours",
                paramLabel = "K",
                defaultValue = "0",
                description =
                        "With --json or --npy: how many of the nearest known rows are named, up to 15; default: ${DEFAULT-VALUE}.")
        private int neighbors;

        @Option(
                names = "--strict",
                description =
                        "Refuse files with rows that cannot be read, such as damaged pictures, instead of leaving these out.")
        private boolean strict;

        Predict(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            PredictionForm form = form();
            requireModelFirst();
            Cancellation cancellation = new Cancellation();
            try (Catalog catalog = RunOptions.catalog(console, common, console::error);
                    Workers workers = new Workers(work.threads());
                    Interrupts _ = new Interrupts(cancellation, console::error, kept(), () -> {});
                    ModelFile file = ModelFile.open(model);
                    TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "model")) {
                Runs runs = new Runs(
                        file.record().whole(file.record().members(), "seed"),
                        workers,
                        cancellation,
                        console.warnings());
                Predictor predictor = new Predictor(file, catalog, folder.path(), runs);
                FreshRows rows = FreshRows.of(catalog, work.places(Path.of(""), console), predictor, strict);
                if (npy.isPresent()) {
                    PredictionArrays arrays = new PredictionArrays(predictor.nodes(), neighbors);
                    ask(new AskedRows(predictor, runs, arrays), rows, runs);
                    arrays.write(npy.get(), inputs);
                } else {
                    PredictionTaker printer = new PredictionPrinter(form, neighbors, console.out());
                    ask(new AskedRows(predictor, runs, printer), rows, runs);
                }
                return ExitCode.OK;
            }
        }

        private void requireModelFirst() {
            inputs.stream()
                    .filter(Predict::isModel)
                    .findFirst()
                    .filter(_ -> !isModel(model))
                    .ifPresent(last -> {
                        throw new InputException(
                                last + ": is a model, which comes first: reeb predict " + last + " " + model);
                    });
        }

        private static boolean isModel(Path file) {
            return file.toString().endsWith(".reeb");
        }

        private String kept() {
            return npy.isPresent() ? "nothing was written" : "rows so far were printed";
        }

        private void ask(AskedRows asked, FreshRows rows, Runs runs) {
            inputs.forEach(input -> asked.ask(rows.load(input, runs)));
        }

        private PredictionForm form() {
            if ((json ? 1 : 0) + (csv ? 1 : 0) + npy.stream().count() > 1) {
                throw new InputException("--json, --csv, --npy: give one of them");
            }
            if (neighbors < 0 || neighbors > ModelExport.NEIGHBORS || (neighbors > 0 && !json && npy.isEmpty())) {
                throw new InputException("--neighbours " + neighbors + ": must be from 0 to " + ModelExport.NEIGHBORS
                        + ", and is of use with --json and --npy alone");
            }
            npy.ifPresent(PredictionArrays::requireNew);
            return json ? PredictionForm.JSON : csv ? PredictionForm.CSV : PredictionForm.TEXT;
        }
    }
}
