package reeb.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.graph.Ledger;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.InstalledPlugin;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;

/** The record of a run, {@code run.json}: all that is needed to do it again, and what came of it. */
public final class RunJson {
    private static final Pattern BEGINNING = Pattern.compile("\\{\\s*\"workflow\"\\s*:");

    private RunJson() {}

    /** Writes the record. */
    public static String of(FinishedRun finished) {
        FinishedRun.Surroundings surroundings = finished.surroundings();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("workflow", finished.recipe());
        run.put("steps", finished.records().stream().map(RunJson::step).toList());
        run.put("warnings", finished.warnings());
        run.put("plugins", finished.plugins().stream().map(RunJson::plugin).toList());
        run.put("reeb", surroundings.version());
        run.put("java", surroundings.java());
        run.put("threads", surroundings.threads());
        run.put("started", surroundings.started());
        run.put("seconds", rounded(surroundings.seconds()));
        run.put("peakBytes", surroundings.peakBytes());
        return JsonWriter.pretty(run);
    }

    /** Tells whether a file is such a record: it begins as all of them do. */
    static boolean isRecord(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return BEGINNING
                    .matcher(new String(in.readNBytes(64), StandardCharsets.UTF_8))
                    .lookingAt();
        } catch (IOException e) {
            return false;
        }
    }

    /** Lists the files that a run wrote into its folder, from its record; none where there is no record to read. */
    public static List<WrittenFile> files(Path record) {
        if (!isRecord(record)) {
            return List.of();
        }
        try {
            return JsonReader.read(record) instanceof Json.Members run
                            && run.member("steps").orElse(null) instanceof Json.Array steps
                    ? steps.elements().stream().flatMap(RunJson::files).toList()
                    : List.of();
        } catch (InputException e) {
            return List.of();
        }
    }

    private static Stream<WrittenFile> files(Json step) {
        return step instanceof Json.Members members && members.member("files").orElse(null) instanceof Json.Array files
                ? files.elements().stream().map(RunJson::written).flatMap(Optional::stream)
                : Stream.of();
    }

    /** Reads what was written; names that lead out of the folder were not. */
    private static Optional<WrittenFile> written(Json file) {
        return file instanceof Json.Members entry
                        && entry.member("name").orElse(null) instanceof Json.Text name
                        && entry.member("bytes").orElse(null) instanceof Json.Numeral bytes
                        && entry.member("sha256").orElse(null) instanceof Json.Text sha256
                        && name.value().matches("[a-zA-Z0-9][a-zA-Z0-9._-]*")
                ? Optional.of(new WrittenFile(name.value(), bytes.value().longValue(), sha256.value()))
                : Optional.empty();
    }

    private static Map<String, Object> step(StepRecord record) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", record.step().name());
        entry.put("how", record.how().toString());
        entry.put("seconds", rounded(record.seconds()));
        if (record.peakBytes() > 0) {
            entry.put("peakBytes", record.peakBytes());
        }
        if (!record.summary().isEmpty()) {
            entry.put("result", record.summary());
        }
        record.ledger().ifPresent(ledger -> {
            entry.put("rows", ledger.summary());
            entry.put("ledger", ledger(ledger));
        });
        if (!record.figures().isEmpty()) {
            entry.put("figures", figures(record.figures()));
        }
        if (!record.key().isEmpty()) {
            entry.put("key", record.key());
        }
        if (!record.files().isEmpty()) {
            entry.put("files", record.files().stream().map(RunJson::file).toList());
        }
        return entry;
    }

    /** Counts what became of the rows: all, those in some node, and those of each fate. */
    public static Map<String, Object> ledger(Ledger ledger) {
        Map<String, Object> entry = JsonWriter.object("all", ledger.rows(), "covered", ledger.covered());
        for (Ledger.Fate fate : Ledger.Fate.values()) {
            entry.put(fate.name().toLowerCase(Locale.ROOT).replace('_', '-'), ledger.count(fate));
        }
        return entry;
    }

    /** Gives single values as such, several as lists. */
    private static Map<String, Object> figures(Map<String, Column.Numbers> figures) {
        Map<String, Object> entry = new LinkedHashMap<>();
        figures.forEach((name, column) -> {
            List<?> values = values(column);
            entry.put(name, values.size() == 1 ? values.getFirst() : values);
        });
        return entry;
    }

    /** Gives the values of a figure: numbers, or texts of dates and times. */
    public static List<?> values(Column.Numbers figure) {
        return figure.scale().moment()
                ? IntStream.range(0, figure.size()).mapToObj(figure::text).toList()
                : figure.all();
    }

    private static Map<String, Object> file(WrittenFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", file.name());
        entry.put("bytes", file.bytes());
        entry.put("sha256", file.sha256());
        return entry;
    }

    private static Map<String, Object> plugin(InstalledPlugin plugin) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", plugin.name());
        entry.put("version", plugin.version());
        if (!plugin.sha256().isEmpty()) {
            entry.put("sha256", plugin.sha256());
        }
        return entry;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
