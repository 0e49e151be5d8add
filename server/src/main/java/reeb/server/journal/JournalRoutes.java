package reeb.server.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.runtime.files.LineFile;
import reeb.runtime.json.JsonWriter;
import reeb.server.http.Answer;
import reeb.server.http.Refusal;
import reeb.server.http.Request;
import reeb.server.http.Routes;
import reeb.toolkit.review.Journal;

/** The journal of a review below {@code /api}, as {@code docs/explorer.md} tells. */
public final class JournalRoutes {
    private static final String API = "api";
    private static final String LINES = "application/jsonl; charset=utf-8";

    /** So many digits at most has a number of lines. */
    private static final String REVISION = "0|[1-9][0-9]{0,8}";

    private final ReviewJournal journal;

    /**
     * Prepares to answer.
     *
     * @param journal what is read and written
     */
    public JournalRoutes(ReviewJournal journal) {
        this.journal = journal;
    }

    /** Adds the paths. */
    public Routes with(Routes routes) {
        return routes.get((_, _) -> told(() -> Answer.of(LINES, journal.read())), API, "journal")
                .post((request, _) -> told(() -> added(request)), API, "journal");
    }

    /** Tells a page whether a review can be kept here, and how many lines there are or why not. */
    public Map<String, Object> session() {
        try {
            int revision = journal.revision();
            journal.requireWritable();
            return JsonWriter.object("journal", true, "revision", revision);
        } catch (InputException e) {
            return none(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return none(ReviewJournal.reason(e));
        }
    }

    private static Map<String, Object> none(String reason) {
        return JsonWriter.object("journal", false, "reason", reason);
    }

    private Answer added(Request request) throws IOException {
        String revision = request.target()
                .parameter("revision")
                .filter(text -> text.matches(REVISION))
                .orElseThrow(
                        () -> new Refusal(
                                400,
                                "'revision' must be the number of lines of the journal that the page knows, such as ?revision=3"));
        byte[] body = request.bytes(Journal.MOST_LINE_BYTES);
        int length = body.length > 0 && body[body.length - 1] == '\n' ? body.length - 1 : body.length;
        byte[] line = Arrays.copyOf(body, length);
        for (byte one : line) {
            if (one == '\n' || one == '\r') {
                throw new Refusal(422, "the edit must be one line");
            }
        }
        return Answer.of(JsonWriter.object("revision", journal.add(line, Integer.parseInt(revision))));
    }

    private interface Answering {
        Answer answer() throws IOException;
    }

    /** Tells the page what is wrong with the file, since it is the person's own. */
    private static Answer told(Answering answering) {
        try {
            return answering.answer();
        } catch (InputException e) {
            throw new Refusal(
                    422,
                    e.getMessage() + "; nothing was changed: mend the file, or move it away, and load the page anew");
        } catch (LineFile.HeldException e) {
            throw new Refusal(423, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(500, ReviewJournal.reason(e));
        }
    }
}
