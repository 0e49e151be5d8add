package reeb.runtime.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import reeb.runtime.files.NewFile;

/** The files of an entry in a folder: large ones are mapped. */
record FolderFiles(Path folder) implements EntryFiles {
    @Override
    public byte[] text(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    public MemorySegment memory(String name) throws IOException, DamagedException {
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new DamagedException(file + " is no file");
        }
        try (FileChannel channel = NewFile.toRead(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
