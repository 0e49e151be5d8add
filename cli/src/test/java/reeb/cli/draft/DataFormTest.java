package reeb.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.problem.InputException;

final class DataFormTest {
    @ParameterizedTest
    @CsvSource({
        "people.csv, TEXT",
        "PEOPLE.CSV.GZ, TEXT",
        "x.tsv, TEXT",
        "x.parquet, TABLE",
        "x.jsonl, TABLE",
        "x.feather, ARROW",
        "x.npy, ARRAY",
        "x.npz, ARRAY",
        "x.fvecs, VECTORS",
        "train-images-idx3-ubyte.gz, IDX",
        "x.svm, SPARSE",
        "x.mtx.gz, MATRIX",
        "photos.zip, PICTURES",
    })
    void knowsDataByTheirNames(String name, DataForm form) {
        assertThat(DataForm.of(Path.of(name))).isEqualTo(form);
    }

    @Test
    void takesAFolderForPictures(@TempDir Path folder) {
        assertThat(DataForm.of(folder)).isEqualTo(DataForm.PICTURES);
    }

    @Test
    void saysWhatItKnowsWhereTheNameTellsNothing() {
        assertThatThrownBy(() -> DataForm.of(Path.of("x.docx")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("x.docx: its name does not tell what it is")
                .hasMessageContaining(".parquet");
    }
}
