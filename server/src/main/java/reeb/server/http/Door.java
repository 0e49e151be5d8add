package reeb.server.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Where all requests come in: lets a guard look at each, has it answered, and makes an answer of whatever goes wrong. */
final class Door implements HttpHandler {

    private final Guard guard;
    private final Routes routes;
    private final ErrorForm errors;
    private final Limits limits;
    private final Log log;
    private final Semaphore places;
    private final AtomicLong faults = new AtomicLong();

    Door(Guard guard, Routes routes, ErrorForm errors, Limits limits, Log log) {
        this.guard = guard;
        this.routes = routes;
        this.errors = errors;
        this.limits = limits;
        this.log = log;
        this.places = new Semaphore(limits.answers());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        Map<String, String> headers;
        try {
            headers = guard.admit(request);
        } catch (Refusal refusal) {
            // Whoever was not let in takes no place of those who are.
            send(exchange, request, refusal.answer(errors, request));
            return;
        }
        if (!placed()) {
            send(exchange, request, busy().answer(errors, request).with(headers));
            return;
        }
        try {
            send(exchange, request, answer(request).with(headers));
        } finally {
            places.release();
        }
    }

    private static Refusal busy() {
        return Refusal.busy("the server has too many requests to answer at once; try again");
    }

    private boolean placed() {
        try {
            return places.tryAcquire(Limits.WAITING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void send(HttpExchange exchange, Request request, Answer given) throws IOException {
        try (exchange;
                Answer answer = given) {
            new Sending(exchange, request).send(answer);
        }
    }

    /** Lets nothing in any more, and waits for what is being answered. */
    void shut() {
        try {
            boolean _ = places.tryAcquire(limits.answers(), limits.stoppingMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Request request) {
        try {
            request.checkLength(limits.body());
            return routes.answer(request);
        } catch (Refusal refusal) {
            return refusal.answer(errors, request);
        } catch (IOException | RuntimeException | Error fault) {
            String id = "fault-" + faults.incrementAndGet();
            log.failed(id, request.toString(), fault);
            return errors.failed(request, id);
        }
    }
}
