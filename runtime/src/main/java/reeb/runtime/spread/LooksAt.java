package reeb.runtime.spread;

import java.util.Arrays;
import reeb.api.Part;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.learning.Model;
import reeb.api.learning.RowWise;

/** What a part, or what it has learned, looks at when it treats rows: only what goes along with a block may be that. */
final class LooksAt {
    private LooksAt() {}

    /** Tells whether what has been learned looks at points and nothing else, as the api says of one that does not ask for more. */
    static boolean pointsAlone(Model model) {
        return Arrays.stream(model.getClass().getMethods())
                .filter(method -> method.getName().equals("transform"))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Dataset.class, Run.class}))
                .allMatch(method -> method.getDeclaringClass() == Model.class);
    }

    /** Tells whether a part treats each row by itself, by its features and its picture alone. */
    static boolean rowsAlone(Part part, Dataset data) {
        return part instanceof RowWise rows
                && rows.rowWise()
                && rows.columns(data).isEmpty();
    }
}
