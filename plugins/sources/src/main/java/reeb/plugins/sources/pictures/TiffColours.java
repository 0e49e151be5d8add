package reeb.plugins.sources.pictures;

import java.util.Set;
import javax.imageio.IIOException;

/** What a TIFF says of its colours (TIFF 6.0, PhotometricInterpretation, and its supplements); what is damaged is passed over. */
final class TiffColours {
    private static final int DIRECTORY = 8;
    private static final int ENTRY = 12;
    private static final int PHOTOMETRIC = 262;

    /** CIELab, ICCLab and ITULab. */
    private static final Set<Integer> LAB = Set.of(8, 9, 10);

    private TiffColours() {}

    /**
     * Refuses colours that the JDK's reader gives too dark.
     *
     * @throws IIOException where the file has such
     */
    static void require(byte[] file) throws IIOException {
        boolean little = Octets.says(file, 0, "II");
        if (file.length < DIRECTORY) {
            return;
        }
        long first = Octets.u32(file, 4, little);
        int count = first + 2 > file.length ? 0 : Octets.u16(file, (int) first, little);
        for (int i = 0; i < count && first + 2 + (long) ENTRY * (i + 1) <= file.length; i++) {
            int entry = (int) first + 2 + ENTRY * i;
            if (Octets.u16(file, entry, little) == PHOTOMETRIC && LAB.contains(Octets.u16(file, entry + 8, little))) {
                throw new IIOException("its colours are in CIE L*a*b*, which is not read; save it in RGB");
            }
        }
    }
}
