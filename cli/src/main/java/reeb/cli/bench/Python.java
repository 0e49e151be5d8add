package reeb.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import reeb.api.Source;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.files.NewFile;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.workflow.Step;

/** A Python whose tools are measured beside Reeb, each call in a process of its own. */
public final class Python {
    private static final long LOOK_MILLIS = 100;
    private static final int LONGEST_REASON = 200;

    private final String command;
    private final Bed bed;
    private final Map<PythonPeer.Data, Path> given = new EnumMap<>(PythonPeer.Data.class);
    private final Map<String, String> versions = new LinkedHashMap<>();
    private int started;

    /**
     * What a process said.
     *
     * @param fine whether it ended well
     * @param last its last line: what it was asked for, or what went wrong
     */
    private record Told(boolean fine, String last) {}

    private Python(String command, Bed bed) {
        this.command = command;
        this.bed = bed;
    }

    /**
     * Asks a Python which tools it has.
     *
     * @param command its path, or its name in the search path
     * @param bed where it may write
     * @throws InputException where it doesn't run
     */
    public static Python find(String command, Bed bed) {
        Python python = new Python(command, bed);
        try (InputStream code = Python.class.getResourceAsStream("peers.py")) {
            NewFile.write(python.script(), Objects.requireNonNull(code).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the script that runs peers could not be written: " + e, e);
        }
        Told told = python.run(List.of("versions"));
        if (!told.fine()) {
            throw new InputException("--python " + command + ": does not run (" + told.last()
                    + "); name a Python of version 3.8 or later");
        }
        python.object(told.last())
                .members()
                .forEach((name, version) -> python.versions.put(name, ((Json.Text) version).value()));
        return python;
    }

    /** Names what it has of the peers and what they stand on, with versions. */
    public Map<String, String> versions() {
        return new LinkedHashMap<>(versions);
    }

    /** Measures a peer on a task's data, or says why it can't be. */
    Rival measure(PythonPeer peer, Task task, int rounds, double patience) {
        String version = versions.get(peer.tool());
        if (version == null) {
            return Rival.missing(peer.tool(), "is not installed in " + command);
        }
        Path in = given.computeIfAbsent(peer.data(), this::give);
        Path out = bed.means().folder().resolve("result-" + started + ".npy");
        Told told = run(List.of(
                peer.call(),
                in.toString(),
                out.toString(),
                Integer.toString(bed.means().workers().threads()),
                Integer.toString(rounds),
                Double.toString(patience)));
        if (!told.fine()) {
            return Rival.missing(peer.tool(), "failed: " + told.last());
        }
        double[] seconds = ((Json.Array) object(told.last()).member("seconds").orElseThrow())
                .elements().stream()
                        .mapToDouble(number -> ((Json.Numeral) number).value().doubleValue())
                        .toArray();
        Object result = peer.result().of(read(out));
        Map<String, Double> quality = new LinkedHashMap<>();
        task.quality().forEach((name, figure) -> quality.put(name, figure.applyAsDouble(result)));
        double best = Arrays.stream(seconds).min().orElseThrow();
        return new Rival(peer.tool(), version, seconds[0], best, seconds.length, quality, Optional.empty());
    }

    private Path script() {
        return bed.means().folder().resolve("peers.py");
    }

    private Path give(PythonPeer.Data data) {
        Path file = bed.means().folder().resolve("peers-" + data.name().toLowerCase(Locale.ROOT) + ".npy");
        try {
            ReaderBenchmarks.writeNpy(file, data.of(bed.data()));
        } catch (IOException e) {
            throw new UncheckedIOException("the data of peers could not be written: " + e, e);
        }
        return file;
    }

    private Points read(Path file) {
        Step step = bed.step("npy", "\"file\": " + JsonWriter.compact(file.toString()));
        Source source = (Source) step.part();
        return source.load(source.inputs(bed.means().places()), bed.run(step)).points();
    }

    private Json.Members object(String text) {
        if (JsonReader.parse(text, command) instanceof Json.Members members) {
            return members;
        }
        throw new InputException(command + ": answered '" + text + "'");
    }

    private Told run(List<String> arguments) {
        Path out = bed.means().folder().resolve("peer-" + started + ".out");
        Path err = bed.means().folder().resolve("peer-" + started++ + ".err");
        List<String> words = new ArrayList<>(List.of(command, script().toString()));
        words.addAll(arguments);
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            int code = end(process);
            return new Told(code == 0, last(code == 0 ? out : err));
        } catch (IOException e) {
            return new Told(false, String.valueOf(e.getMessage()));
        }
    }

    /** Waits for a process; ends it where the bench is to stop. */
    private int end(Process process) {
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (bed.means().cancellation().cancelled()) {
                    throw new CancellationException("cancelled");
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String last(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        String line = text.substring(text.lastIndexOf('\n') + 1);
        return line.isEmpty() ? "it said nothing" : line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
