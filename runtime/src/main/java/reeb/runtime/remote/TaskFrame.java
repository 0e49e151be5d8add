package reeb.runtime.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Selection;
import reeb.runtime.spread.BlockTask;
import reeb.runtime.spread.TaskRows;

/**
 * A task as another process gets it.
 *
 * @param facts what the process that asks for it tells of itself; who does it must tell the same
 * @param files where the rows lie, and what is needed beside them
 * @param task what is to be done; neither its state nor the files that its part reads go with it, since these lie in files too
 */
record TaskFrame(String facts, Files files, BlockTask task) {
    private static final int RANGE = 0;
    private static final int GROUPS = 1;

    /**
     * What tasks of one kind share, in the folder that all see.
     *
     * @param rows n x d
     * @param names of the d columns, or none
     * @param pictures of the rows, where they are any
     * @param state where the arrays lie that the part is given beside the rows; empty where there are none
     * @param inputs files that the part reads
     */
    record Files(SharedFile rows, List<String> names, Optional<Pictures> pictures, String state, List<String> inputs) {}

    /**
     * A picture of each row.
     *
     * @param file of their bytes
     * @param width in pixels
     * @param height in pixels
     * @param channels 1 or 3
     */
    record Pictures(SharedFile file, int width, int height, int channels) {}

    byte[] bytes() {
        FrameWriter writer = files.rows().write(new FrameWriter().text(facts)).texts(files.names());
        writer.number(files.pictures().isPresent() ? 1 : 0);
        files.pictures()
                .ifPresent(pictures -> pictures.file()
                        .write(writer)
                        .number(pictures.width())
                        .number(pictures.height())
                        .number(pictures.channels()));
        writer.text(files.state())
                .texts(files.inputs())
                .text(task.part())
                .text(task.operation().name())
                .text(task.step())
                .number(task.seed());
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
        SharedFile rows = SharedFile.read(reader);
        List<String> names = reader.texts();
        Optional<Pictures> pictures = reader.count() == 0
                ? Optional.empty()
                : Optional.of(new Pictures(SharedFile.read(reader), reader.count(), reader.count(), reader.count()));
        return new TaskFrame(
                facts,
                new Files(rows, names, pictures, reader.text(), reader.texts()),
                new BlockTask(
                        reader.text(),
                        BlockTask.Operation.valueOf(reader.text()),
                        reader.text(),
                        reader.number(),
                        Map.of(),
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
