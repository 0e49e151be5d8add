package reeb.plugins.figures.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.figures.page.ShortNames;

/**
 * Writes the names of categories at the middles of their rows, the most frequent first, each as near to its middle as no other
 * name is in the way. Names without room stay away.
 */
final class CategoryNames {
    private static final double TEXT = 26;
    private static final double PAD = 5;
    private static final double VEIL = 0.72;
    private static final int MOST = 200;
    private static final int RINGS = 8;
    private static final int PLACES = 16;
    private static final double STEP = 0.6;

    private final Sheet sheet;
    private final Area area;
    private final List<Area> taken = new ArrayList<>();

    CategoryNames(Sheet sheet, Area area) {
        this.sheet = sheet;
        this.area = area;
    }

    /**
     * Writes the names.
     *
     * @param places n x 2, in pixels
     * @param names n names, empty for rows without one
     */
    void draw(Points places, List<String> names) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < names.size(); row++) {
            if (!names.get(row).isEmpty()) {
                rows.computeIfAbsent(names.get(row), _ -> new ArrayList<>()).add(row);
            }
        }
        List<Map.Entry<String, List<Integer>>> largest = rows.entrySet().stream()
                .sorted(Comparator.comparingInt(category -> -category.getValue().size()))
                .limit(MOST)
                .toList();
        List<String> shown =
                ShortNames.of(largest.stream().map(Map.Entry::getKey).toList(), sheet.scaled(TEXT), area.width() / 4);
        for (int i = 0; i < shown.size(); i++) {
            List<Integer> category = largest.get(i).getValue();
            write(shown.get(i), median(places, category, 0), median(places, category, 1));
        }
    }

    private static double median(Points places, List<Integer> rows, int axis) {
        double[] values =
                rows.stream().mapToDouble(row -> places.at(row, axis)).sorted().toArray();
        return values[values.length / 2];
    }

    private void write(String shown, double x, double y) {
        double size = sheet.scaled(TEXT);
        double pad = sheet.scaled(PAD);
        double width = Typeface.sans().width(shown, size) + 2 * pad;
        double height = size + 2 * pad;
        IntStream.rangeClosed(0, RINGS * PLACES)
                .mapToObj(i -> {
                    int ring = (i + PLACES - 1) / PLACES;
                    double angle = 2 * Math.PI * i / PLACES;
                    return new Area(
                            x - width / 2 + STEP * height * ring * Math.cos(angle),
                            y - height / 2 + STEP * height * ring * Math.sin(angle),
                            width,
                            height);
                })
                .filter(this::free)
                .findFirst()
                .ifPresent(place -> write(shown, place, pad));
    }

    private void write(String shown, Area place, double pad) {
        taken.add(place);
        double[] corners = {
            place.left(), place.top(), place.right(), place.top(),
            place.right(), place.bottom(), place.left(), place.bottom()
        };
        sheet.add(new Mark.Polygon(Points.of(4, 2, corners), sheet.theme().paper(), VEIL));
        double size = sheet.scaled(TEXT);
        double baseLine = place.top() + pad + 0.82 * size;
        sheet.words(place.left() + pad, baseLine, size, sheet.theme().ink(), shown);
    }

    private boolean free(Area place) {
        boolean inside = place.left() >= area.left()
                && place.right() <= area.right()
                && place.top() >= area.top()
                && place.bottom() <= area.bottom();
        return inside
                && taken.stream()
                        .noneMatch(other -> place.left() < other.right()
                                && other.left() < place.right()
                                && place.top() < other.bottom()
                                && other.top() < place.bottom());
    }
}
