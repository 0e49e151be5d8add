package reeb.toolkit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

final class SelectionTest {
    private static Network network() {
        List<Node> nodes =
                List.of(new Node(Rows.of(0, 1, 2), 0, 0), new Node(Rows.of(2, 3), 1, 0), new Node(Rows.of(4), 2, 0));
        MapperGraph graph = MapperGraph.of(
                nodes,
                new int[] {0, 1, 1},
                Points.of(5, 1, new double[] {0, 1, 2, 3, 10}),
                Ledger.of(Collections.nCopies(5, Ledger.Fate.KEPT)));
        Table table = new Table(List.of(
                Column.Categories.of("label", List.of("7", "7", "1", "1", "")),
                Column.Categories.of("species", List.of("setosa", "setosa", "virginica", "setosa", "virginica")),
                new Column.Numbers("age", 1.5, 20, Double.NaN, -3, 1e3),
                new Column.Texts("name", List.of("Anna", "Berta and Co", "", "Dora (2)", "annabel")),
                new Column.Numbers("size", 1, 2, 3, 4, 5),
                new Column.Numbers("joined", Scale.DATE, 0, 31, 59, 90, Double.NaN)));
        Points points = Points.of(5, 2, new double[] {0, 9, 1, 8, 2, 7, 3, 6, 4, 5});
        Dataset data = new Dataset(points, table, Optional.empty()).named(List.of("age", "height in m"));
        return new Network(graph, data, "a test", Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "label = 7                                       | 0:[0, 1]",
                "label=7.0                                       | 0:[0, 1]",
                "label != 7                                      | 0:[2] 1:[2, 3]",
                "not label = 7                                   | 0:[2] 1:[2, 3] 2:[4]",
                "label = ''                                      | 2:[4]",
                "label mode = 1                                  | 1:[2, 3]",
                "\"label purity\" < 1                            | 0:[0, 1, 2]",
                "age > 1 and age <= 20                           | 0:[0, 1]",
                "age >= -3 AND (species = virginica or age < 0)  | 1:[3] 2:[4]",
                "species = setosa and not (label = 7 or age > 5) | 1:[3]",
                "name like 'ANN%'                                | 0:[0] 2:[4]",
                "name like _or%                                  | 1:[3]",
                "name = \"Berta and Co\"                         | 0:[1]",
                "name = 'Dora (2)'                               | 1:[3]",
                "age like '1%'                                   | 0:[0] 2:[4]",
                "lens 1 > 2                                      | 1:[2, 3] 2:[4]",
                "feature 2 >= 8                                  | 0:[0, 1]",
                "node = 1 and row = 2                            | 1:[2]",
                "component != 0                                  | 2:[4]",
                "size = 2                                        | 0:[1]",
                "node.size = 2                                   | 1:[2, 3]",
                "age > 1e9                                       | ",
                "height in m >= 8                                | 0:[0, 1]",
                "joined < 1970-02-10                             | 0:[0, 1]",
                "joined = 1970-03-01                             | 0:[2] 1:[2]",
                "joined like '1970-0%' and joined >= 1970-04-01  | 1:[3]",
                "joined = ''                                     | 2:[4]",
                "joined mean > '1970-03-01T12:00'                | 1:[2, 3]",
            })
    void findsRowsAndTheirNodes(String query, String expected) {
        Selection selection = Selection.of(network(), query);

        assertThat(String.join(
                        " ",
                        selection.nodes().stream()
                                .map(found -> found.node() + ":" + found.rows())
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** Values with quotes of both sorts, and with the signs of patterns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = 'O''Neil: \"100 %\"'",
                "name = \"O'Neil: \"\"100 %\"\"\"",
                "name like '%''Neil: \"%\\%\"'",
                "name like \"o'neil: \"\"___ \\%\"\"\"",
                "name like '%\\%%' and name != ''''",
            })
    void takesAnyValue(String query) {
        Table table = new Table(
                List.of(new Column.Texts("name", List.of("O'Neil: \"100 %\"", "O'Neil: \"100 _\"", "'", "\"\"", ""))));
        Network small = network();
        Network quoted = new Network(small.graph(), small.data().with(table), "", Map.of());
        assertThat(Selection.of(quoted, query).rows()).hasToString("[0]");
    }

    /** Postal codes, long numbers and versions, as their files write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zip = 1234               | [2, 3]",
                "zip = 01234              | [0, 1]",
                "zip mode = 1234          | [2, 3]",
                "zip mode = 01234         | [0, 1, 2]",
                "long = 12345678901234567 | [0]",
                "version = 1.1            | [0]",
                "version = 1.10           | [1, 2]",
                "version >= 1.10          | [0, 1, 2, 3]",
                "version < 1.2            | [0, 1, 2]",
            })
    void keepsIdentifiersApart(String query, String rows) {
        Table table = new Table(List.of(
                Column.Categories.of("zip", List.of("01234", "01234", "1234", "1234", "")),
                new Column.Texts(
                        "long",
                        List.of(
                                "12345678901234567",
                                "12345678901234568",
                                "12345678901234569",
                                "12345678901234570",
                                "")),
                Column.Categories.of("version", List.of("1.1", "1.10", "1.10", "2", ""))));
        Network small = network();
        Network codes = new Network(small.graph(), small.data().with(table), "", Map.of());
        Selection selection = Selection.of(codes, query);
        assertThat(selection.rows()).hasToString(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "target mean > 0.4,'[2, 3]'",
        "target mode = 0,'[0, 1, 2, 3]'",
        "age mode = 40,'[0, 1, 2]'",
        "age purity < 1,'[2, 3]'"
    })
    void wholeNumbersServeAsCategoriesAndAsNumbers(String query, String rows) {
        Table table = new Table(List.of(
                Column.Categories.of("target", List.of("0", "0", "0", "1", "")),
                new Column.Numbers("age", 40, 40, 40, 7, Double.NaN)));
        Network small = network();
        Network whole = new Network(small.graph(), small.data().with(table), "", Map.of());
        assertThat(Selection.of(whole, query).rows()).hasToString(rows);
    }

    @Test
    void asksForRowsByTheirNumbersInTheSource() {
        Network small = network();
        Network numbered = new Network(small.graph(), small.data().numbered(Rows.of(1, 3, 5, 7, 9)), "", Map.of());
        assertThat(Selection.of(numbered, "row >= 7").rows()).isEqualTo(Rows.of(3, 4));
        assertThat(Selection.of(numbered, "row = 2").nodes()).isEmpty();
    }

    @Test
    void namesTheTextThatIsTheSameNumberAsOneThatIsNowhere() {
        Network small = network();
        Column customers = new Column.Texts("customer", List.of("00125", "00126", "x", "", "0125"));
        Column towns = Column.Categories.of("town", List.of("Rome, Italy", "Ulm", "Ulm", "Ulm", ""));
        Dataset rows = small.data().with(new Table(List.of(customers, towns)));
        Network known = new Network(small.graph(), rows, "", Map.of());
        assertThatThrownBy(() -> Selection.of(known, "customer = 126"))
                .hasMessageContaining(
                        "'customer' is never '126'; its texts are compared as they are written; did you mean '00126'?");
        assertThat(Selection.of(known, "customer = 0125").rows()).isEqualTo(Rows.of(4));
        assertThatThrownBy(() -> Selection.of(known, "town = Rome"))
                .hasMessageContaining("known values are 'Rome, Italy', Ulm");
    }

    @Test
    void listsEachRowOnce() {
        assertThat(Selection.of(network(), "species = virginica").rows()).isEqualTo(Rows.of(2, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lable = 7             | query:1: there is no column 'lable'; did you mean 'label'?",
                "colour = 7            | query:1: there is no column 'colour'; known columns are label, species, age, name, size, joined, height in m, row, node, patch and 14 more and feature 1 to feature 2",
                "age > old             | query:7: 'age' holds numbers, but 'old' is none; 'like' compares as text",
                "age > 5,000           | query:7: 'age' holds numbers, but '5,000' is none: write a point before decimals and none between groups of digits, as in '5000' or '5.000'; 'like' compares as text",
                "species = setsoa      | query:11: 'species' is never 'setsoa'; did you mean 'setosa'?",
                "species > setosa      | query:9: 'species' holds names, which have no order; '=', '!=' and 'like' go with it",
                "age 7                 | query:5: one of = != < <= > >= like should come after 'age', not '7'",
                "age                   | query:4: one of = != < <= > >= like should come after 'age', not the end",
                "age = 7 label = 7     | query:9: 'and', 'or' or the end should come here, not 'label'",
                "age = 7 )             | query:9: 'and', 'or' or the end should come here, not ')'",
                "(age = 7              | query:1: this parenthesis is not closed",
                "age = 'x''y           | query:7: this quote is not closed",
                "age = 'x              | query:7: this quote is not closed",
                "age ! 7               | query:5: '!' has no meaning alone; 'not' negates, '!=' is unequal",
                "age =                 | query:6: a value should come here, not the end",
                "= 7                   | query:1: the name of a column, or of what is known of nodes, should come here, not '='",
                "age = 7 and           | query:12: the name of a column, or of what is known of nodes, should come here, not the end",
            })
    void tellsWhatIsWrongAndWhere(String query, String message) {
        assertThatThrownBy(() -> Selection.of(network(), query))
                .isInstanceOf(InputException.class)
                .message()
                .isEqualTo(message + "\n  " + query + "\n  " + " ".repeat(Integer.parseInt(message.split(":")[1]) - 1)
                        + "^");
    }

    @Test
    void refusesWhatIsEmptyTooLongOrTooDeep() {
        assertThatThrownBy(() -> Selection.of(network(), "")).hasMessageContaining("should come here, not the end");
        assertThatThrownBy(() -> Selection.of(network(), "x".repeat(10_001)))
                .hasMessage("query: has 10,001 characters but may have at most 10,000");
        assertThatThrownBy(() -> Selection.of(network(), "(".repeat(5000))).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> Selection.of(network(), "not ".repeat(2000))).hasMessageContaining("at most 100");
    }
}
