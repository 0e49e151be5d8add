package reeb.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder of its own for each test, with what it warns of. */
abstract class StoreFixture {
    static final String KEY = key("0123");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path other;

    final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    StepStore store;

    /** A key on the shelf {@code ab}. */
    static String key(String end) {
        return "ab" + "0".repeat(62 - end.length()) + end;
    }

    @BeforeEach
    void open() {
        store = new StepStore(root, warnings::add);
    }

    List<Path> entryFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("ab").resolve(KEY))) {
            return files.sorted().toList();
        }
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    List<String> leftovers() throws IOException {
        return files().stream().filter(name -> name.startsWith("unfinished-")).toList();
    }
}
