package reeb.cli.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;

/**
 * What a program asks for in a line.
 *
 * @param id by which it knows the answers
 * @param arguments of the command, its name first; empty where the request is stopped that has this id
 * @param environment variables that differ from those of the process
 */
record Request(long id, List<String> arguments, Map<String, String> environment) {
    private static final Set<String> MEMBERS = Set.of("id", "arguments", "environment", "cancel");
    private static final String FORM = "a request must look like {\"id\": 1, \"arguments\": [\"run\", \"w.json\"]}"
            + " or {\"cancel\": 1}, with an \"environment\" of texts if need be";

    Request {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /**
     * Reads a line.
     *
     * @param line one JSON object
     * @param name of the line in messages
     * @throws InputException where it is no request
     */
    static Request of(String line, String name) {
        if (!(JsonReader.parse(line, name) instanceof Json.Members request)
                || !MEMBERS.containsAll(request.members().keySet())) {
            throw mistake(name);
        }
        if (request.member("cancel").isPresent()) {
            return new Request(id(request, "cancel", name), List.of(), Map.of());
        }
        List<String> arguments = request.member("arguments").orElse(null) instanceof Json.Array array
                ? array.elements().stream().map(element -> text(element, name)).toList()
                : List.of();
        if (arguments.isEmpty()) {
            throw mistake(name);
        }
        return new Request(id(request, "id", name), arguments, environment(request, name));
    }

    boolean cancels() {
        return arguments.isEmpty();
    }

    private static Map<String, String> environment(Json.Members request, String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (request.member("environment").orElse(null) instanceof Json.Members given) {
            given.members().forEach((variable, value) -> environment.put(variable, text(value, name)));
        } else if (request.member("environment").isPresent()) {
            throw mistake(name);
        }
        return environment;
    }

    private static String text(Json element, String name) {
        if (element instanceof Json.Text text) {
            return text.value();
        }
        throw mistake(name);
    }

    private static long id(Json.Members request, String member, String name) {
        if (request.member(member).orElse(null) instanceof Json.Numeral(var _, BigDecimal number)) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                throw mistake(name);
            }
        }
        throw mistake(name);
    }

    private static InputException mistake(String name) {
        return new InputException(name + ": " + FORM);
    }
}
