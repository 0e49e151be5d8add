package reeb.cli.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.cli.bench.Result;
import reeb.cli.bench.machine.Machine;

/**
 * One run of all benchmarks.
 *
 * @param version of Reeb
 * @param date when, in ISO 8601
 * @param machine where
 * @param rows most rows of each data set; 0 for all
 * @param tools what peers ran on, by name: versions
 * @param peaks the machine's peaks by name: operations and bytes per second
 * @param results in the order measured
 */
public record Report(
        String version,
        String date,
        Machine machine,
        int rows,
        Map<String, String> tools,
        Map<String, Double> peaks,
        List<Result> results) {
    public Report {
        tools = new LinkedHashMap<>(tools);
        results = List.copyOf(results);
    }
}
