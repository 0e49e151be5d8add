package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.testkit.PartContract;

final class MembersCsvTest implements PartContract {
    @Override
    public MembersCsv part() {
        return new MembersCsv();
    }

    @Test
    void writesALineForEachRowOfEachNode() throws Exception {
        assertThat(Networks.text(part(), Networks.withoutTable()))
                .isEqualTo("node,row,patch\n0,0,0\n0,1,0\n0,2,0\n1,2,1\n1,3,1\n2,3,1\n3,4,7\n");
    }

    @Test
    void numbersRowsAsTheirSourceDoes() throws Exception {
        assertThat(Networks.text(part(), Networks.numbered()))
                .contains("\n0,1,0,", "\n0,2,0,", "\n0,4,0,", "\n1,5,1,", "\n3,6,7,")
                .doesNotContain("\n0,0,0,");
    }

    @Test
    void quotesWhatNeedsQuotes() throws Exception {
        String text = Networks.text(part(), Networks.small());
        assertThat(text).startsWith("node,row,patch,age,label,note\n0,0,0,1,a,=1+1\n0,1,0,2,\"<img onerror=\"\"x\"\">");
        assertThat(text).contains(",\"\"\"q\"\"\"\n").endsWith("3,4,7,0.1,,\"two\nlines\"\n");
    }

    @Test
    void keepsColumnNamesApart() throws Exception {
        Network small = Networks.small();
        Table table = new Table(List.of(new Column.Numbers("row", 0, 0, 0, 0, 0, 0)));
        Dataset data = new Dataset(small.data().points(), table, Optional.empty());
        assertThat(Networks.text(part(), new Network(small.graph(), data, "", Map.of())))
                .startsWith("node,row,patch,row (data)\n");
        Table twice = new Table(
                List.of(new Column.Numbers("node", new double[6]), new Column.Numbers("node (data)", new double[6])));
        Dataset both = new Dataset(small.data().points(), twice, Optional.empty());
        assertThat(Networks.text(part(), new Network(small.graph(), both, "", Map.of())))
                .startsWith("node,row,patch,node (data) (data),node (data)\n");
    }

    @Test
    void writesAnEmptyGraph() throws Exception {
        assertThat(Networks.text(part(), Networks.empty())).isEqualTo("node,row,patch\n");
    }
}
