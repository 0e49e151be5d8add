package reeb.server.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reeb.api.problem.InputException;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;

/**
 * Data that a person drops on the page: {@code POST api/uploads} tells which files are to come, {@code POST api/uploads/N?at=K} brings
 * their bytes, the next behind the first K, {@code POST api/uploads/N/done} begins a run of them, and {@code POST api/uploads/N/cancel}
 * forgets them. They lie in no place of their own before all are there.
 */
final class Uploads implements AutoCloseable {
    /** A piece has at most so many bytes, so that it comes in time, and needs not be resumed. */
    static final int MOST_PIECE = 4 << 20;

    private static final int MOST_AT_ONCE = 4;

    private final Commands commands;
    private final WorkFolder folder;
    private final Function<Path, RunTask> run;
    private final Duration patience;
    private final Map<String, Upload> open = new HashMap<>();
    private final Map<String, Thread> watched = new HashMap<>();
    private int last;

    /**
     * Prepares to receive data.
     *
     * @param run begins a run of data
     * @param patience whoever has sent nothing for so long sends no more
     */
    Uploads(Commands commands, WorkFolder folder, Function<Path, RunTask> run, Duration patience) {
        this.commands = commands;
        this.folder = folder;
        this.run = run;
        this.patience = patience;
    }

    Routes with(Routes routes) {
        return routes.post((request, _) -> writing(() -> begin(request)), "api", "uploads")
                .postBelow((request, names) -> writing(() -> more(request, names)), "api", "uploads");
    }

    private interface Writing {
        Answer answer() throws IOException;
    }

    /** The disk is the person's own, so that what is wrong with it is told. */
    private static Answer writing(Writing writing) throws IOException {
        try {
            return writing.answer();
        } catch (java.nio.file.FileSystemException e) {
            throw new Refusal(507, WriteFailure.message(e));
        }
    }

    private synchronized Answer begin(Request request) throws IOException {
        if (open.size() >= MOST_AT_ONCE) {
            throw new Refusal(429, "at most " + MOST_AT_ONCE + " uploads go on at once; wait for one to end");
        }
        List<Upload.Announced> files = announced(request);
        Upload.Announced first = files.getFirst();
        boolean within = first.names().size() > 1;
        Set<String> lower = new HashSet<>();
        for (Upload.Announced file : files) {
            String path = String.join("/", file.names());
            if (!file.names().getFirst().equals(first.names().getFirst())
                    || (file.names().size() > 1) != within) {
                throw new Refusal(422, "drop one file, or one folder; '" + path + "' is another");
            }
            if (!lower.add(path.toLowerCase(Locale.ROOT))) {
                throw new Refusal(422, "'" + path + "' comes twice, or differs from another name in capitals alone");
            }
        }
        requireNoneWithin(lower);
        if (!within && files.size() > 1) {
            throw new Refusal(422, "drop one file, or a folder with all of them in it");
        }
        try {
            commands.requireKnown(first.names().getFirst(), within);
        } catch (InputException e) {
            throw new Refusal(415, String.valueOf(e.getMessage()));
        }
        String name = Integer.toString(++last);
        Upload upload = Upload.begin(files, folder.data());
        open.put(name, upload);
        watched.put(name, Thread.ofVirtual().name("reeb-upload").start(() -> watch(name, upload)));
        return Answer.of(JsonWriter.object("upload", last, "piece", MOST_PIECE));
    }

    /** No file may lie within another. */
    private static void requireNoneWithin(Set<String> paths) {
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (paths.contains(path.substring(0, slash))) {
                    throw new Refusal(422, "'" + path.substring(0, slash) + "' is both a file and a folder");
                }
            }
        }
    }

    private static List<Upload.Announced> announced(Request request) {
        String text = new String(request.bytes(MOST_PIECE), StandardCharsets.UTF_8);
        Json body;
        try {
            body = JsonReader.parse(text, "the body", MOST_PIECE);
        } catch (InputException wrong) {
            throw new Refusal(400, String.valueOf(wrong.getMessage()));
        }
        List<Upload.Announced> files = new ArrayList<>();
        if (body instanceof Json.Members members && members.member("files").orElse(null) instanceof Json.Array list) {
            for (Json one : list.elements()) {
                files.add(file(one));
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(422, "there are no files in it; drop a file, or a folder of pictures");
        }
        return files;
    }

    private static Upload.Announced file(Json one) {
        if (one instanceof Json.Members file
                && file.member("path").orElse(null) instanceof Json.Text path
                && file.member("bytes").orElse(null) instanceof Json.Numeral bytes
                && bytes.value().signum() >= 0
                && bytes.value().compareTo(BigDecimal.valueOf(Long.MAX_VALUE >> 20)) < 0
                && bytes.value().stripTrailingZeros().scale() <= 0) {
            return new Upload.Announced(
                    FileNames.of(path.value()), bytes.value().longValueExact());
        }
        throw new Refusal(
                400, "the body: 'files' must be a list of objects with 'path', a text, and 'bytes', a number");
    }

    private Answer more(Request request, List<String> names) throws IOException {
        Upload upload = found(names.getFirst()).orElseThrow(Upload::gone);
        return switch (names.size() == 2 ? names.getLast() : names.size() == 1 ? "" : "/") {
            case "" -> piece(request, names.getFirst(), upload);
            case "done" -> {
                Path data = upload.finish();
                forget(names.getFirst());
                yield Answer.of(JsonWriter.object("task", run.apply(data).number()));
            }
            case "cancel" -> {
                forget(names.getFirst());
                yield Answer.empty();
            }
            default -> throw Refusal.notFound();
        };
    }

    /** Whatever goes wrong with a piece ends the upload, but for one that comes twice. */
    private Answer piece(Request request, String name, Upload upload) throws IOException {
        long at = request.target()
                .parameter("at")
                .filter(text -> text.matches("0|[1-9][0-9]{0,14}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new Refusal(400, "'at' must be how many bytes come before, such as ?at=0"));
        boolean kept = false;
        try {
            long received = upload.take(at, request.bytes(MOST_PIECE));
            kept = true;
            return Answer.of(JsonWriter.object("received", received));
        } catch (Refusal refusal) {
            kept = refusal.status() == 409;
            throw refusal;
        } finally {
            if (!kept) {
                forget(name);
            }
        }
    }

    private synchronized Optional<Upload> found(String name) {
        return Optional.ofNullable(open.get(name));
    }

    private synchronized void forget(String name) {
        Optional.ofNullable(open.remove(name)).ifPresent(Upload::close);
        Optional.ofNullable(watched.remove(name)).ifPresent(Thread::interrupt);
    }

    /** Removes what a page has sent that has gone. */
    private void watch(String name, Upload upload) {
        try {
            while (!upload.silentFor(patience)) {
                Thread.sleep(patience.dividedBy(4));
            }
        } catch (InterruptedException _) {
            // It has ended, in one way or another.
            return;
        }
        forget(name);
    }

    @Override
    public synchronized void close() {
        List.copyOf(open.keySet()).forEach(this::forget);
    }
}
