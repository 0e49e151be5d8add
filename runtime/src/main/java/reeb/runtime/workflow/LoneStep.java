package reeb.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.Part;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.PartType;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.json.Place;
import reeb.runtime.parameters.PartBinder;
import reeb.runtime.parameters.Problem;
import reeb.runtime.parameters.StepParts;

/** A part as a step of a workflow makes it, without a workflow around it. */
public final class LoneStep {
    private static final String USE = "use";

    private LoneStep() {}

    /**
     * Makes the part.
     *
     * @param catalog the parts there are
     * @param name of the part
     * @param parameters as in a workflow, without braces
     * @param source who asks for it, for messages
     * @throws InputException where there is no such part, or a parameter is wrong
     */
    public static Step of(Catalog catalog, String name, String parameters, String source) {
        return of(catalog, name, (Json.Members) JsonReader.parse("{" + parameters + "}", source));
    }

    /**
     * Makes the part.
     *
     * @param catalog the parts there are
     * @param name of the part
     * @param parameters values as JSON has them, by their names
     * @param source who asks for it, for messages
     * @throws InputException where there is no such part, or a parameter is wrong
     */
    public static Step of(Catalog catalog, String name, Map<String, Object> parameters, String source) {
        return of(catalog, name, (Json.Members) JsonReader.parse(JsonWriter.compact(parameters), source));
    }

    /**
     * Makes a part again of what it was written as.
     *
     * @param catalog the parts there are
     * @param text its JSON, with {@code use}
     * @param source who asks for it, for messages
     * @throws InputException where there is no such part, or a parameter is wrong
     */
    public static Step of(Catalog catalog, String text, String source) {
        Json.Members members = (Json.Members) JsonReader.parse(text, source);
        if (members.member(USE).orElse(null) instanceof Json.Text name) {
            return of(catalog, name.value(), members);
        }
        throw new InputException(source + ": names no part: " + text);
    }

    private static Step of(Catalog catalog, String name, Json.Members members) {
        List<Problem> problems = new ArrayList<>();
        PartBinder binder = new PartBinder(catalog, StepParts.none(), problems);
        Optional<PartType> type = binder.find(_ -> true, new Json.Text(Place.START, name), "");
        Optional<Part> part = type.flatMap(found -> binder.part(found, members, "", Set.of(USE)));
        if (part.isEmpty()) {
            throw new InputException(problems.getFirst().message());
        }
        return Step.alone(name, type.orElseThrow(), part.get());
    }
}
