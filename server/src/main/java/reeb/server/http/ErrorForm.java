package reeb.server.http;

import reeb.runtime.json.JsonWriter;

/** How a client is told what is wrong. */
public interface ErrorForm {
    /** One JSON object with the message, whatever the path. */
    ErrorForm PLAIN = new ErrorForm() {
        @Override
        public Answer refused(Request request, int status, String message) {
            return Answer.of(status, Answer.JSON, JsonWriter.object("error", message));
        }

        @Override
        public Answer failed(Request request, String id) {
            return Answer.of(500, Answer.JSON, JsonWriter.object("error", "internal", "id", id));
        }
    };

    /** Says why a request is refused. */
    Answer refused(Request request, int status, String message);

    /** Says that something went wrong here, under which number the log tells more of it. */
    Answer failed(Request request, String id);
}
