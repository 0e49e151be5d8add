package reeb.runtime.remote;

import java.util.ArrayList;
import java.util.List;
import reeb.api.data.Points.Precision;
import reeb.api.data.Selection;
import reeb.api.spread.Blocks;
import reeb.runtime.spread.BlockTask;
import reeb.runtime.spread.TaskRows;

/**
 * A task as another process gets it.
 *
 * @param facts what the process that asks for it tells of itself; who does it must tell the same
 * @param file where the rows lie
 * @param task what is to be done
 */
record TaskFrame(String facts, SharedFile file, BlockTask task) {
    private static final int RANGE = 0;
    private static final int GROUPS = 1;

    /**
     * Rows in a file, one after the other.
     *
     * @param path absolute
     * @param shape how many there are, and of which kind
     */
    record SharedFile(String path, Blocks shape) {}

    byte[] bytes() {
        FrameWriter writer = new FrameWriter()
                .text(facts)
                .text(file.path())
                .text(file.shape().precision().name())
                .number(file.shape().rows())
                .number(file.shape().columns())
                .text(task.part())
                .text(task.operation().name())
                .text(task.step())
                .number(task.seed())
                .arrays(task.state());
        switch (task.rows()) {
            case TaskRows.Range range ->
                writer.number(RANGE).number(range.first()).number(range.count());
            case TaskRows.Groups groups -> {
                writer.number(GROUPS).number(groups.selections().size());
                groups.selections().forEach(group -> writer.text(group.name()).rows(group.rows()));
            }
        }
        return writer.bytes();
    }

    static TaskFrame of(byte[] bytes) {
        FrameReader reader = new FrameReader(bytes);
        String facts = reader.text();
        String path = reader.text();
        Precision precision = Precision.valueOf(reader.text());
        SharedFile file = new SharedFile(path, new Blocks(reader.number(), reader.count(), precision));
        return new TaskFrame(
                facts,
                file,
                new BlockTask(
                        reader.text(),
                        BlockTask.Operation.valueOf(reader.text()),
                        reader.text(),
                        reader.number(),
                        reader.arrays(),
                        rows(reader)));
    }

    private static TaskRows rows(FrameReader reader) {
        int kind = reader.count();
        int first = reader.count();
        if (kind == RANGE) {
            return new TaskRows.Range(first, reader.count());
        }
        List<Selection> groups = new ArrayList<>(first);
        for (int group = 0; group < first; group++) {
            groups.add(new Selection(reader.text(), reader.rows()));
        }
        return new TaskRows.Groups(groups);
    }
}
