package reeb.model.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import reeb.model.bundle.ModelFile;
import reeb.model.bundle.ModelNames;
import reeb.model.bundle.ModelRecord;
import reeb.runtime.json.Json;
import reeb.toolkit.text.Counts;

/** Tells what a model is, for people. */
public final class ModelSummary {
    private ModelSummary() {}

    /** Gives lines. */
    public static List<String> of(ModelFile file) {
        ModelRecord record = file.record();
        KnownNodes nodes = KnownNodes.read(file);
        ModelInput input = ModelInput.read(record);
        List<String> lines = new ArrayList<>();
        lines.add("model       " + record.text("name") + ", of the graph '" + record.text("graph") + "' of '"
                + record.text("workflow") + "'");
        lines.add("identity    " + file.identity());
        lines.add("made by     reeb " + record.text("reeb") + ", profile " + record.text("profile") + ", "
                + String.format(Locale.ROOT, "%,d bytes", file.bytes()));
        lines.add("takes       " + takes(input));
        lines.add("knows       "
                + Counts.of(file.column(ModelNames.ROW_STARTS).length - 1, "row") + ", "
                + Counts.of(nodes.names().size(), "node") + " in "
                + Counts.of(nodes.groups().size(), "group"));
        lines.add("steps       "
                + record.list("steps").stream().map(ModelSummary::step).collect(Collectors.joining(", ")));
        Json.Members agreement = record.object("agreement");
        lines.add("agreement   " + share(agreement, "node") + " of nodes, " + share(agreement, "group") + " of groups"
                + (agreement.member("label").isPresent() ? ", " + share(agreement, "label") + " of labels" : "")
                + ", in known rows each asked for as if it was new");
        return lines;
    }

    private static String takes(ModelInput input) {
        return input.picture()
                .map(size -> "pictures of " + size.width() + " x " + size.height() + " pixels, "
                        + (size.channels() == 1 ? "grey" : size.channels() + " channels"))
                .orElseGet(() -> Counts.of(input.columns(), "feature")
                        + (input.features().isEmpty() ? "" : ": " + String.join(", ", input.features()))
                        + (input.choices().isEmpty()
                                ? ""
                                : ", and the categories of "
                                        + input.choices().stream()
                                                .map(ModelInput.Choice::name)
                                                .collect(Collectors.joining(", "))));
    }

    private static String step(Json.Members step) {
        if (step.member("recipe").orElse(null) instanceof Json.Members recipe
                && recipe.member("name").orElse(null) instanceof Json.Text name
                && recipe.member("use").orElse(null) instanceof Json.Text use) {
            return name.value().equals(use.value()) ? name.value() : name.value() + " (" + use.value() + ")";
        }
        return "?";
    }

    private static String share(Json.Members agreement, String name) {
        return agreement.member(name).orElse(null) instanceof Json.Numeral number
                ? String.format(Locale.ROOT, "%.1f %%", 100 * number.value().doubleValue())
                : "?";
    }
}
