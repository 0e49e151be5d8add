package reeb.server.explore;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import reeb.api.Output;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.TemporaryFolder;
import reeb.server.http.Answer;

/**
 * A page that was made for a run which has none. Its bytes are in memory; files beside it, which are large, lie in a temporary
 * folder until it is closed.
 */
final class MadePage implements Page, Output {
    private static final String ENDING = "html";

    private final String step;
    private byte[] html = {};
    private final Set<String> files = new HashSet<>();
    private Optional<TemporaryFolder> folder = Optional.empty();

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
        if (folder.isEmpty()) {
            folder = Optional.of(TemporaryFolder.create(Optional.empty(), "page"));
        }
        Path file = folder.get().path().resolve(name(ending));
        files.add(name(ending));
        return new BufferedOutputStream(NewFile.stream(file));
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
        return folder.isPresent() && files.contains(file)
                ? Optional.of(Answer.of(folder.get().path().resolve(file)))
                : Optional.empty();
    }

    @Override
    public void close() {
        files.clear();
        folder.ifPresent(TemporaryFolder::close);
        folder = Optional.empty();
    }
}
