package reeb.cli.engine;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import reeb.runtime.json.JsonWriter;

/** Puts each line that a command prints into an answer of its own, so that no text can pass for another answer. */
final class AnswerLines extends Writer {
    private final PrintWriter answers;
    private final long id;
    private final String stream;
    private final StringBuilder line = new StringBuilder();

    /**
     * Begins with no line.
     *
     * @param answers where to
     * @param id of the request
     * @param stream which of the command's outputs this is
     */
    AnswerLines(PrintWriter answers, long id, String stream) {
        this.answers = answers;
        this.id = id;
        this.stream = stream;
    }

    /** Sends an answer. */
    static void send(PrintWriter answers, Map<String, Object> answer) {
        synchronized (answers) {
            answers.println(JsonWriter.compact(answer));
            answers.flush();
        }
    }

    @Override
    public void write(char[] text, int from, int count) {
        synchronized (lock) {
            for (int at = from; at < from + count; at++) {
                if (text[at] == '\n') {
                    end();
                } else {
                    line.append(text[at]);
                }
            }
        }
    }

    private void end() {
        send(answers, JsonWriter.object("id", id, stream, line.toString()));
        line.setLength(0);
    }

    @Override
    public void flush() {}

    /** Sends what stands after the last line's end. */
    @Override
    public void close() {
        synchronized (lock) {
            if (!line.isEmpty()) {
                end();
            }
        }
    }
}
