package reeb.model.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;
import reeb.runtime.text.Visible;

/** What a model tells of itself, {@code model.json}; every member that is asked for is looked at before it is believed. */
public final class ModelRecord {
    private final Path path;
    private final Json.Members members;

    private ModelRecord(Path path, Json.Members members) {
        this.path = path;
        this.members = members;
    }

    /**
     * Reads a record.
     *
     * @param path of the model
     * @throws InputException where it is no record of a model, or one that only a later version understands
     */
    static ModelRecord of(Path path, Json json) {
        if (!(json instanceof Json.Members members)
                || !(members.member("format").orElse(null) instanceof Json.Text format)
                || !format.value().equals(ModelNames.FORMAT)) {
            throw new InputException(
                    path + ": is no model: its model.json does not say 'format': '" + ModelNames.FORMAT + "'");
        }
        ModelRecord record = new ModelRecord(path, members);
        long version = record.whole(members, "version");
        if (version != ModelNames.VERSION) {
            throw new InputException(path + ": is a model of format " + version
                    + ", but this version of Reeb reads format " + ModelNames.VERSION
                    + "; use the version that made it (" + record.text(members, "reeb") + ")");
        }
        if (members.member("needs").orElse(null) instanceof Json.Array needs
                && !needs.elements().isEmpty()) {
            throw new InputException(
                    path + ": needs abilities that this version of Reeb does not have; use the version that made it ("
                            + record.text(members, "reeb") + ")");
        }
        return record;
    }

    /** All members. */
    public Json.Members members() {
        return members;
    }

    /** Gives a text. */
    public String text(String name) {
        return text(members, name);
    }

    /** Gives a text where there is one. */
    public Optional<String> optional(String name) {
        return members.member(name).orElse(null) instanceof Json.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** Gives a text of an object within the record. */
    public String text(Json.Members object, String name) {
        if (object.member(name).orElse(null) instanceof Json.Text text) {
            return text.value();
        }
        throw damaged("does not tell '" + name + "'");
    }

    /** Gives a whole number of at least 0 of an object within the record. */
    public long whole(Json.Members object, String name) {
        if (object.member(name).orElse(null) instanceof Json.Numeral number) {
            double value = number.value().doubleValue();
            if (value >= 0 && value <= 1L << 53 && value == Math.rint(value)) {
                return (long) value;
            }
        }
        throw damaged("does not tell '" + name + "', or as no whole number");
    }

    /** Gives an object within the record. */
    public Json.Members object(String name) {
        if (members.member(name).orElse(null) instanceof Json.Members object) {
            return object;
        }
        throw damaged("does not tell '" + name + "'");
    }

    /** Gives a list of objects within the record. */
    public List<Json.Members> list(String name) {
        if (members.member(name).orElse(null) instanceof Json.Array array
                && array.elements().stream().allMatch(Json.Members.class::isInstance)) {
            return array.elements().stream().map(Json.Members.class::cast).toList();
        }
        throw damaged("does not tell '" + name + "'");
    }

    /** Tells whether the model may tell something of the known rows, such as {@code neighbours}. */
    public boolean reveals(String what) {
        return members.member("reveals").orElse(null) instanceof Json.Array all
                && all.elements().stream()
                        .anyMatch(one ->
                                one instanceof Json.Text text && text.value().equals(what));
    }

    /** Says that the model is not what it claims to be. */
    public InputException damaged(String what) {
        return new InputException(
                path + ": is damaged: it " + Visible.line(what) + "; export the model again, or copy it once more");
    }
}
