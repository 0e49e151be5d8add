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

    /**
     * Refuses a request.
     *
     * @param status of the answer, from 400 to 599
     * @param message what is wrong, and where there is one, what would be right
     * @param headers that the answer is to have
     */
    public Refusal(int status, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** Refuses a request for something that is not there. */
    public static Refusal notFound() {
        return new Refusal(404, "there is nothing at this path");
    }

    /** Refuses a request for now: the client is told to come again in a second. */
    public static Refusal busy(String message) {
        return new Refusal(503, message, Map.of("Retry-After", "1"));
    }

    /** Gives the status of the answer. */
    public int status() {
        return status;
    }

    /** Makes the answer, in the form that errors have at the path. */
    Answer answer(ErrorForm form, Request request) {
        return form.refused(request, status, String.valueOf(getMessage())).with(headers);
    }
}
