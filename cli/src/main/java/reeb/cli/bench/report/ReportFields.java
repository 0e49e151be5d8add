package reeb.cli.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;

/**
 * Members of an object in a report.
 *
 * @param json the object
 * @param file what to call it in messages
 */
public record ReportFields(Json.Members json, String file) {
    static ReportFields of(Json json, String file) {
        if (json instanceof Json.Members members) {
            return new ReportFields(members, file);
        }
        throw new InputException(
                file + ":" + json.place() + ": a report of 'reeb bench --json' has an object here, not " + json.what());
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name, "text"));
    }

    double number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name, "number"));
    }

    List<ReportFields> list(String name) {
        if (json.member(name).orElse(null) instanceof Json.Array array) {
            return array.elements().stream().map(element -> of(element, file)).toList();
        }
        throw missing(name, "list");
    }

    Optional<String> optionalText(String name) {
        return json.member(name).filter(Json.Text.class::isInstance).map(text -> ((Json.Text) text).value());
    }

    Optional<Double> optionalNumber(String name) {
        return json.member(name)
                .filter(Json.Numeral.class::isInstance)
                .map(number -> ((Json.Numeral) number).value().doubleValue());
    }

    Optional<ReportFields> in(String name) {
        return json.member(name).map(member -> of(member, file));
    }

    boolean has(String name) {
        return json.member(name).isPresent();
    }

    /** All members, which must be texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        json.members().keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** All members, which must be numbers. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        json.members().keySet().forEach(name -> numbers.put(name, number(name)));
        return numbers;
    }

    private InputException missing(String name, String kind) {
        return new InputException(file + ":" + json.place() + ": is no report of 'reeb bench --json': it has no " + kind
                + " '" + name + "' here");
    }
}
