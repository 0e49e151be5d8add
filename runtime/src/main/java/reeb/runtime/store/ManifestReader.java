package reeb.runtime.store;

import java.util.List;
import reeb.runtime.json.Json;

/** Reads members of the manifest of an entry; one that is missing, or of another type, is damage. */
abstract class ManifestReader {
    final EntryFiles folder;

    ManifestReader(EntryFiles folder) {
        this.folder = folder;
    }

    final List<String> plainTexts(Json.Members members, String name) throws DamagedException {
        return array(members, name).elements().stream()
                .filter(Json.Text.class::isInstance)
                .map(text -> ((Json.Text) text).value())
                .toList();
    }

    static boolean flag(Json.Members object, String name) {
        return object.member(name).orElse(null) instanceof Json.Flag flag && flag.value();
    }

    final Json.Members members(Json.Members object, String name) throws DamagedException {
        if (object.member(name).orElse(null) instanceof Json.Members members) {
            return members;
        }
        throw new DamagedException(folder + ": the manifest has no " + name);
    }

    final Json.Array array(Json.Members object, String name) throws DamagedException {
        if (object.member(name).orElse(null) instanceof Json.Array array) {
            return array;
        }
        throw new DamagedException(folder + ": the manifest has no " + name);
    }

    final String text(Json.Members object, String name) throws DamagedException {
        if (object.member(name).orElse(null) instanceof Json.Text text) {
            return text.value();
        }
        throw new DamagedException(folder + ": the manifest has no " + name);
    }

    final long number(Json.Members object, String name) throws DamagedException {
        if (object.member(name).orElse(null) instanceof Json.Numeral number) {
            return number.value().longValue();
        }
        throw new DamagedException(folder + ": the manifest has no " + name);
    }
}
