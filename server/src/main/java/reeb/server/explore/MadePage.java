package reeb.server.explore;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import reeb.api.Output;
import reeb.server.http.Answer;

/**
 * A page that was made for a run which has none. Its bytes are in memory; files beside it, which are large, lie in the folder for
 * temporary files until it is closed.
 */
final class MadePage implements Page, Output {
    private static final String ENDING = "html";

    private final String step;
    private byte[] html = {};
    private final Map<String, Path> files = new LinkedHashMap<>();

    /**
     * Begins one that is empty.
     *
     * @param step that writes it
     */
    MadePage(String step) {
        this.step = step;
    }

    @Override
    public OutputStream open(String ending) throws IOException {
        if (ending.equals(ENDING)) {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    html = toByteArray();
                }
            };
        }
        Path file = Files.createTempFile("reeb-explore-", "." + ending);
        file.toFile().deleteOnExit();
        files.put(name(ending), file);
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    @Override
    public String name(String ending) {
        return step + "." + ending;
    }

    @Override
    public String name() {
        return step;
    }

    @Override
    public Answer answer() {
        Answer answer = Answer.of(HTML, html);
        return PagePolicy.of(html).map(answer::under).orElse(answer);
    }

    @Override
    public Optional<Answer> beside(String file) throws IOException {
        Path path = files.get(file);
        return path == null ? Optional.empty() : Optional.of(Answer.of(path));
    }

    @Override
    public void close() {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.clear();
    }
}
