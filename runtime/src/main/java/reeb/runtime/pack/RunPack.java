package reeb.runtime.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import reeb.api.data.Dataset;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.runtime.archive.ArchiveWriter;
import reeb.runtime.engine.RunJson;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.WrittenFile;
import reeb.runtime.files.Replacement;
import reeb.runtime.files.TemporaryFolder;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.store.Kept;
import reeb.runtime.store.LooseEntry;
import reeb.runtime.store.Notes;
import reeb.runtime.store.Result;

/**
 * Makes one file of a finished run: its record, its workflow, what it wrote, and its graphs with the rows that their nodes hold, so
 * that it can be asked where there is neither a cache nor a plugin.
 *
 * <p>The same run gives the same bytes.
 */
public final class RunPack {
    private static final String REPORT = "report.html";

    private final StoredRun run;
    private final Consumer<String> warnings;

    private RunPack(StoredRun run, Consumer<String> warnings) {
        this.run = run;
        this.warnings = warnings;
    }

    /**
     * Writes a pack.
     *
     * @param run whose graphs the cache still holds
     * @param version of Reeb
     * @param file is replaced where it is there; its folder has to be there
     * @param warnings told of files of the run that are not there any more, or not as they were
     * @throws InputException where the cache no longer holds a graph
     * @throws IOException where the file can't be written; nothing is left behind then
     */
    public static void write(StoredRun run, String version, Path file, Consumer<String> warnings) throws IOException {
        Optional<Path> beside = Optional.ofNullable(file.toAbsolutePath().getParent());
        try (Replacement replacement = Replacement.of(file);
                TemporaryFolder work = TemporaryFolder.create(beside, "pack")) {
            try (ArchiveWriter pack = new ArchiveWriter(new BufferedOutputStream(replacement.stream(), 1 << 20))) {
                new RunPack(run, warnings).write(pack, version, work.path());
                pack.finish();
                replacement.finish();
            }
        }
    }

    private void write(ArchiveWriter pack, String version, Path work) throws IOException {
        pack.add(PackNames.CONTENTS, json(contents(version)));
        pack.add(PackNames.RECORD, run.record());
        if (JsonReader.read(run.record()) instanceof Json.Members record) {
            pack.add(PackNames.WORKFLOW, json(record.member("workflow").orElseThrow()));
        }
        for (Path file : files()) {
            pack.add(PackNames.FILES + file.getFileName(), file);
        }
        List<String> written = new ArrayList<>();
        for (String graph : run.graphs()) {
            Network network = run.network(Optional.of(graph));
            String rows = run.rowsOf(graph);
            if (!written.contains(rows)) {
                written.add(rows);
                add(pack, PackNames.rows(rows), new Result.Loaded(withoutPictures(network.data())), work);
            }
            add(pack, PackNames.graph(graph), new Result.Graph(network.graph()), work);
        }
    }

    private Map<String, Object> contents(String version) {
        List<Map<String, Object>> graphs = run.graphs().stream()
                .map(graph -> JsonWriter.object("step", graph, "rows", run.rowsOf(graph)))
                .toList();
        return JsonWriter.object(
                "pack",
                PackNames.FORMAT,
                "entries",
                LooseEntry.FORMAT,
                "reeb",
                version,
                "name",
                run.title(),
                "graphs",
                graphs,
                "clusterings",
                run.clusterings().stream().sorted().toList());
    }

    private static byte[] json(Object value) {
        return JsonWriter.pretty(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Lists what the run wrote, as far as it is still there. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (WrittenFile written : RunJson.files(run.record())) {
            Path file = run.folder().resolve(written.name());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                warnings.accept(file + ": is not there any more, and so not in the pack");
                continue;
            }
            if (!written.isAt(file)) {
                warnings.accept(file + ": has been changed since the run wrote it, and is packed as it is now");
            }
            files.add(file);
        }
        return Stream.concat(Stream.of(run.folder().resolve(REPORT)).filter(Files::isRegularFile), files.stream())
                .toList();
    }

    /** Pictures are drawn and not asked for. */
    private static Dataset withoutPictures(Dataset data) {
        return new Dataset(data.points(), data.table(), Optional.empty(), data.numbers(), data.features());
    }

    private static void add(ArchiveWriter pack, String place, Result result, Path work) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create(Optional.of(work), "entry")) {
            LooseEntry.write(folder.path(), new Kept(result, Notes.NONE));
            pack.addAll(place, folder.path());
        }
    }
}
