package reeb.cli.listing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.data.DataFile;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.pack.PackedRun;
import reeb.runtime.parameters.PartFault;
import reeb.runtime.parameters.PartHelp;
import reeb.runtime.store.StepStore;

/** What may stand where a word of a command is being written: names that only the data and the plugins here tell. */
public final class Candidates {
    private static final Path RUNS = Path.of("reeb-runs");
    private static final String RECORD = "run.json";

    private final Catalog catalog;
    private final Supplier<Path> cache;
    private final CommandSpec root;

    /**
     * Prepares to look.
     *
     * @param catalog the parts there are
     * @param cache gives the folder of cached results
     * @param root the command {@code reeb}
     */
    public Candidates(Catalog catalog, Supplier<Path> cache, CommandSpec root) {
        this.catalog = catalog;
        this.cache = cache;
        this.root = root;
    }

    /**
     * Lists what may stand for the last word.
     *
     * @param words a command without its name, up to the word that is being written, which may be empty
     * @return names that begin as the word does; none where files or options are meant
     */
    public List<String> of(List<String> words) {
        if (words.size() < 2 || !root.subcommands().containsKey(words.getFirst())) {
            return List.of();
        }
        String current = words.getLast();
        try {
            return names(words, current)
                    .filter(name -> name.startsWith(current))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (InputException | InvalidPathException | PartFault e) {
            // Whoever completes a word hears what is wrong when the command is given.
            return List.of();
        }
    }

    private Stream<String> names(List<String> words, String current) {
        List<String> before = positional(words.subList(0, words.size() - 1));
        return switch (words.get(words.size() - 2)) {
            case "--graph", "--second-graph" ->
                before.size() > 1 ? graphs(Path.of(before.get(1))).stream() : Stream.of();
            case "--set" -> before.size() > 1 ? settings(Path.of(before.get(1))).stream() : Stream.of();
            case String option when takesValue(words.getFirst(), option) -> Stream.of();
            default -> arguments(before, current);
        };
    }

    /** What may be given to a command itself. */
    private Stream<String> arguments(List<String> before, String current) {
        if (before.getFirst().equals("compare") && before.size() < 3) {
            return runs(current).stream();
        }
        return switch (String.join(" ", before)) {
            case "parts" -> catalog.parts().stream().map(PartType::name);
            case "data" ->
                Optional.ofNullable(root.subcommands().get("data")).stream()
                        .flatMap(line -> line.getSubcommands().keySet().stream());
            case "data fetch" -> DataFile.all().stream().map(DataFile::dataset);
            case "explore", "query", "where", "pack" -> runs(current).stream();
            default -> Stream.of();
        };
    }

    /** The words that are neither options nor their values; the command is the first. */
    private List<String> positional(List<String> words) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean value = at > 0 && takesValue(words.getFirst(), words.get(at - 1));
            if (!word.startsWith("-") && !value) {
                found.add(word);
            }
        }
        return found;
    }

    private boolean takesValue(String command, String word) {
        CommandLine line = root.subcommands().get(command);
        OptionSpec option = line == null ? null : line.getCommandSpec().findOption(word);
        return word.startsWith("-") && option != null && option.arity().max() > 0;
    }

    private List<String> graphs(Path run) {
        if (PackedRun.isPack(run)) {
            try (PackedRun pack = PackedRun.open(run)) {
                return pack.graphs();
            }
        }
        return StoredRun.open(catalog, run, new StepStore(cache.get(), _ -> {})).graphs();
    }

    /** Lists the parameters of a workflow's steps as {@code --set} takes them. */
    private List<String> settings(Path workflow) {
        List<String> settings = new ArrayList<>(List.of("seed="));
        if (JsonReader.read(workflow) instanceof Json.Members members
                && members.member("steps").orElse(null) instanceof Json.Array steps) {
            for (Json step : steps.elements()) {
                text(step, "name")
                        .ifPresent(name -> text(step, "use")
                                .flatMap(catalog::find)
                                .ifPresent(part -> PartHelp.lines(part.type())
                                        .forEach(line -> settings.add(name + "." + line.name() + "="))));
            }
        }
        return settings;
    }

    private static Optional<String> text(Json step, String member) {
        return step instanceof Json.Members members && members.member(member).orElse(null) instanceof Json.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Lists folders of runs that lie where the word leads, and those of the working folder. */
    private static List<String> runs(String current) {
        int end = current.lastIndexOf('/') + 1;
        List<String> runs = new ArrayList<>();
        String folder = current.substring(0, end);
        addRuns(Path.of(folder.isEmpty() ? "." : folder), folder, runs);
        if (folder.isEmpty()) {
            addRuns(RUNS, RUNS + "/", runs);
        }
        return runs;
    }

    private static void addRuns(Path folder, String start, List<String> runs) {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, entry -> Files.isRegularFile(entry.resolve(RECORD)))) {
            found.forEach(run -> runs.add(start + run.getFileName()));
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // A folder that can't be listed has nothing to offer.
            return;
        }
    }
}
