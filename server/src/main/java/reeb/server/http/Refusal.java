package reeb.server.http;

import java.util.Map;

/** Why a request is not answered with what it asks for; the client is told. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * Refuses a request.
     *
     * @param status of the answer, from 400 to 599
     * @param message what is wrong, and where there is one, what would be right
     */
    public Refusal(int status, String message) {
        this(status, message, Map.of());
    }

    Refusal(int status, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** Refuses a request for something that is not there. */
    public static Refusal notFound() {
        return new Refusal(404, "there is nothing at this path");
    }

    /** Gives the status of the answer. */
    public int status() {
        return status;
    }

    /** Makes the answer. */
    Answer answer() {
        return Answer.error(status, String.valueOf(getMessage())).with(headers);
    }
}
