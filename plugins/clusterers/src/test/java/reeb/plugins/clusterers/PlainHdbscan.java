package reeb.plugins.clusterers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import reeb.api.data.Labels;

/** The hierarchy by its definition: removes all pairs at a distance at once and looks what is still connected. */
final class PlainHdbscan {
    private final double[][] reach;
    private final int enough;
    private final double[] densities;
    private final Cluster root;

    PlainHdbscan(double[][] distances, int minSamples, int enough) {
        int n = distances.length;
        double[] cores = Arrays.stream(distances)
                .mapToDouble(row -> Arrays.stream(row).sorted().toArray()[minSamples - 1])
                .toArray();
        this.enough = enough;
        this.reach = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                reach[a][b] = Math.max(distances[a][b], Math.max(cores[a], cores[b]));
            }
        }
        this.densities = densities();
        this.root = new Cluster(IntStream.range(0, n).boxed().toList(), 0);
        follow(root, root.rows);
    }

    /** A cluster with all its rows, and what becomes of it. */
    private static final class Cluster {
        private final List<Integer> rows;
        private final double birth;
        private final List<Cluster> parts = new ArrayList<>();
        private double stability;
        private double end;

        void forEach(Consumer<Cluster> action) {
            action.accept(this);
            parts.forEach(part -> part.forEach(action));
        }

        Cluster(List<Integer> rows, double birth) {
            this.rows = rows;
            this.birth = birth;
        }

        List<Cluster> mostStable() {
            List<Cluster> within =
                    parts.stream().flatMap(part -> part.mostStable().stream()).toList();
            return within.stream().mapToDouble(part -> part.stability).sum() > stability ? within : List.of(this);
        }

        List<Cluster> leaves() {
            return parts.isEmpty()
                    ? List.of(this)
                    : parts.stream().flatMap(part -> part.leaves().stream()).toList();
        }
    }

    private static List<Cluster> taken(Cluster root, ClusterSelection selection) {
        return root.parts.stream()
                .flatMap(part -> (selection == ClusterSelection.LEAF ? part.leaves() : part.mostStable()).stream())
                .toList();
    }

    /** Labels the rows by the clusters within the root. */
    Labels labels(ClusterSelection selection) {
        int[] owners = new int[reach.length];
        Arrays.fill(owners, Labels.NOISE);
        for (Cluster taken : taken(root, selection)) {
            taken.rows.forEach(row -> owners[row] = taken.rows.getFirst());
        }
        return Numbering.byLowestRow(owners);
    }

    /** Compares the density at which a row is no longer in a group of enough rows with that at which its cluster ends. */
    double[] strengths(ClusterSelection selection) {
        double[] strengths = new double[reach.length];
        for (Cluster taken : taken(root, selection)) {
            taken.rows.forEach(row -> strengths[row] = share(densities[row], taken.end));
        }
        return strengths;
    }

    /** Compares it with the greatest density at which any row is that was in a cluster with this one to the last. */
    double[] outliers() {
        double[] outliers = new double[reach.length];
        root.forEach(cluster -> {
            double greatest = cluster.rows.stream()
                    .mapToDouble(row -> densities[row])
                    .max()
                    .orElseThrow();
            cluster.rows.stream()
                    .filter(row -> cluster.parts.stream().noneMatch(part -> part.rows.contains(row)))
                    .forEach(row -> outliers[row] = 1 - share(densities[row], greatest));
        });
        return outliers;
    }

    private static double share(double density, double greatest) {
        return density < greatest ? density / greatest : 1;
    }

    /** Finds the least distance at which a row is connected with enough rows, itself included, and inverts it. */
    private double[] densities() {
        List<Integer> all = IntStream.range(0, reach.length).boxed().toList();
        double[] densities = new double[reach.length];
        Arrays.stream(reach)
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .forEach(distance -> components(all, Math.nextUp(distance)).stream()
                        .filter(part -> part.size() >= enough)
                        .flatMap(List::stream)
                        .forEach(row -> densities[row] = 1 / distance));
        return densities;
    }

    private void follow(Cluster cluster, List<Integer> rows) {
        double height = height(rows);
        List<List<Integer>> parts = components(rows, height);
        List<List<Integer>> large =
                parts.stream().filter(part -> part.size() >= enough).toList();
        int staying = large.size() == 1 ? large.getFirst().size() : 0;
        cluster.end = 1 / height;
        cluster.stability += (rows.size() - staying) * (1 / height - cluster.birth);
        if (large.size() == 1) {
            follow(cluster, large.getFirst());
        } else {
            for (List<Integer> part : large) {
                Cluster child = new Cluster(part, 1 / height);
                cluster.parts.add(child);
                follow(child, part);
            }
        }
    }

    /** Finds the least distance at which rows are connected. */
    private double height(List<Integer> rows) {
        return rows.stream()
                .flatMap(a -> rows.stream().filter(b -> b > a).map(b -> reach[a][b]))
                .distinct()
                .sorted()
                .filter(distance -> components(rows, Math.nextUp(distance)).size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private List<List<Integer>> components(List<Integer> rows, double below) {
        List<List<Integer>> components = new ArrayList<>();
        List<Integer> left = new ArrayList<>(rows);
        while (!left.isEmpty()) {
            List<Integer> component = new ArrayList<>(List.of(left.removeFirst()));
            for (int i = 0; i < component.size(); i++) {
                int row = component.get(i);
                List<Integer> near =
                        left.stream().filter(other -> reach[row][other] < below).toList();
                component.addAll(near);
                left.removeAll(near);
            }
            components.add(component.stream().sorted().toList());
        }
        return components;
    }
}
