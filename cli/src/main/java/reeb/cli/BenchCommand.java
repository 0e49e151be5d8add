package reeb.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reeb.api.problem.InputException;
import reeb.cli.bench.Bed;
import reeb.cli.bench.Bench;
import reeb.cli.bench.Benchmark;
import reeb.cli.bench.Benchmarks;
import reeb.cli.bench.Python;
import reeb.cli.bench.Result;
import reeb.cli.bench.machine.Machine;
import reeb.cli.bench.report.Report;
import reeb.cli.bench.report.ReportJson;
import reeb.cli.bench.report.ReportPage;
import reeb.cli.bench.report.ReportText;
import reeb.cli.listing.Version;
import reeb.cli.progress.Interrupts;
import reeb.kernels.width.VectorWidth;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;

/** {@code reeb bench}: how fast Reeb is on this machine. */
@Command(
        name = "bench",
        description =
                "Measure Reeb on this machine: its kernels and parts on MNIST, against the machine's peaks measured in"
                        + " the same run. Takes some minutes.")
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 1000;

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Option(
            names = "--only",
            paramLabel = "NAME",
            arity = "1..*",
            description = "Measure only these; --list tells the names.")
    private List<String> only = List.of();

    @Option(names = "--list", description = "List what there is to measure.")
    private boolean list;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures into a new file.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Measure nothing; print a report written by --json as a page, and of further ones what other tools"
                            + " needed.")
    private List<Path> markdown = List.of();

    @Option(
            names = "--against",
            paramLabel = "TOOLS",
            description =
                    "Measure only what tools in Python do as well, each right after Reeb; TOOLS is python. What is not"
                            + " installed is said.")
    private Optional<Tools> against = Optional.empty();

    @Option(
            names = "--python",
            paramLabel = "PATH",
            defaultValue = "python3",
            description = "The Python that has them; default: ${DEFAULT-VALUE}.")
    private String python = "python3";

    /** Whose speed is measured beside Reeb's. */
    private enum Tools {
        /** scikit-learn, umap-learn, openTSNE, pacmap, fast-hdbscan and pynndescent. */
        python
    }

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Most calls of each after the first; default: ${DEFAULT-VALUE}. None begins after 10 seconds.")
    private int rounds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Take only the first rows of each data set: quick, and not to be compared with goals.")
    private Optional<Integer> rows = Optional.empty();

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!markdown.isEmpty()) {
            List<Report> reports = markdown.stream().map(ReportJson::read).toList();
            console.out().print(ReportPage.of(reports.getFirst(), reports.subList(1, reports.size())));
            return ExitCode.OK;
        }
        try (Catalog catalog = common.catalog(console)) {
            List<Benchmark> named = Benchmarks.named(catalog, only);
            List<Benchmark> chosen = against.isPresent() ? Benchmarks.withPythonPeers(named) : named;
            if (list) {
                console.out().print(ReportText.list(chosen));
            } else {
                check();
                measure(catalog, chosen);
            }
            return ExitCode.OK;
        }
    }

    private void check() {
        VectorWidth.check();
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new InputException("--rounds " + rounds + ": must be from 1 to " + MOST_ROUNDS);
        }
        rows.filter(count -> count < 100).ifPresent(count -> {
            throw new InputException("--rows " + count + ": must be at least 100");
        });
        json.filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).ifPresent(file -> {
            throw new InputException(file + ": is there already and is not overwritten; name another file");
        });
    }

    private void measure(Catalog catalog, List<Benchmark> chosen) throws IOException {
        int working = work.threads();
        DataPlaces places = work.places(Path.of("."), console);
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.empty(), "scratch");
                Workers workers = new Workers(working);
                Interrupts interrupts = new Interrupts(console::error, "nothing is written", folder::close)) {
            Cancellation cancellation = interrupts.cancellation();
            Bed bed = new Bed(new Bed.Means(catalog, places, workers, cancellation, rows.orElse(0), folder.path()));
            Optional<Python> peers = against.map(_ -> Python.find(python, bed));
            Map<String, String> tools = peers.map(Python::versions).orElse(Map.of());
            Report report = report(new Bench(bed, rounds, peers), chosen, Machine.here(working), tools);
            if (json.isPresent()) {
                NewFile.write(json.get(), ReportJson.of(report).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Measures and tells each result as it comes. */
    private Report report(Bench bench, List<Benchmark> chosen, Machine machine, Map<String, String> tools) {
        Map<String, Double> peaks = bench.peaks();
        tell(ReportText.peaks(peaks) + ReportText.header());
        List<Result> results = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            Result result = bench.measure(benchmark);
            tell(ReportText.line(result));
            if (!result.rivals().isEmpty()) {
                tell(ReportText.rivals(result));
            }
            results.add(result);
        }
        String date = LocalDate.now(Clock.systemUTC()).toString();
        if (results.stream().anyMatch(result -> result.skipped().isPresent())) {
            console.warning(
                    "some benchmarks were skipped for the reasons above; data sets come from --data, REEB_DATA or"
                            + " 'reeb data fetch'");
        }
        return new Report(Version.reeb(), date, machine, rows.orElse(0), tools, peaks, results);
    }

    private void tell(String text) {
        console.out().println(text);
        console.out().flush();
    }
}
