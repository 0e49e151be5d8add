package reeb.server.explore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.server.http.Answer;
import reeb.server.http.Folder;

/** A page on which a person looks at the results of a run. */
public interface Page {
    /** The media type of pages. */
    String HTML = "text/html; charset=utf-8";

    /** Names the step that has written it. */
    String name();

    /** Gives it to a browser. */
    Answer answer() throws IOException;

    /** Gives a file that belongs to it, by its name; empty where it is none, or lies in the folder of the run. */
    default Optional<Answer> beside(String file) throws IOException {
        return Optional.empty();
    }

    /** Lets go of it, and of what lies beside it for it alone. */
    default void close() {}

    /** What the file of a step's page is called. */
    static String file(String step) {
        return step + ".html";
    }

    /**
     * A page that lies in the folder of its run, read anew each time.
     *
     * @param step that has written it
     */
    static Page in(Folder folder, String step) {
        return new Page() {
            @Override
            public String name() {
                return step;
            }

            @Override
            public Answer answer() throws IOException {
                Path file = folder.file(List.of(file(step)));
                Optional<String> policy = policy(file);
                Answer answer = Answer.of(file);
                return policy.map(answer::under).orElse(answer);
            }
        };
    }

    private static Optional<String> policy(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return PagePolicy.of(in.readNBytes(PagePolicy.HEAD));
        }
    }
}
