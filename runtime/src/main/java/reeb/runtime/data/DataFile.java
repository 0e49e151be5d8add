package reeb.runtime.data;

import java.util.List;

/**
 * A file of a data set known by name.
 *
 * @param dataset the data set's name and folder
 * @param file the file's name in it
 * @param bytes its size, unpacked where its name ends in {@code .gz}
 * @param sha256 its contents, likewise unpacked: packers differ
 * @param source where to fetch it; empty where nobody offers it in this form
 */
public record DataFile(String dataset, String file, long bytes, String sha256, String source) {
    private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";
    private static final String FASHION = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    private static final List<DataFile> ALL = List.of(
            new DataFile(
                    "mnist",
                    "train-images-idx3-ubyte.gz",
                    47040016,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    MNIST + "train-images-idx3-ubyte.gz"),
            new DataFile(
                    "mnist",
                    "train-labels-idx1-ubyte.gz",
                    60008,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    MNIST + "train-labels-idx1-ubyte.gz"),
            new DataFile(
                    "mnist",
                    "t10k-images-idx3-ubyte.gz",
                    7840016,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    MNIST + "t10k-images-idx3-ubyte.gz"),
            new DataFile(
                    "mnist",
                    "t10k-labels-idx1-ubyte.gz",
                    10008,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
                    MNIST + "t10k-labels-idx1-ubyte.gz"),
            new DataFile(
                    "fashion-mnist",
                    "train-images-idx3-ubyte.gz",
                    47040016,
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    FASHION + "train-images-idx3-ubyte.gz"),
            new DataFile(
                    "fashion-mnist",
                    "train-labels-idx1-ubyte.gz",
                    60008,
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    FASHION + "train-labels-idx1-ubyte.gz"),
            new DataFile(
                    "fashion-mnist",
                    "t10k-images-idx3-ubyte.gz",
                    7840016,
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    FASHION + "t10k-images-idx3-ubyte.gz"),
            new DataFile(
                    "fashion-mnist",
                    "t10k-labels-idx1-ubyte.gz",
                    10008,
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
                    FASHION + "t10k-labels-idx1-ubyte.gz"),
            new DataFile(
                    "cifar-10",
                    "images.zip",
                    62190935,
                    "ce962c3636592f547756899545a76d9da96b647fe7452affc10474e033f56311",
                    ""),
            new DataFile(
                    "cifar-10",
                    "resnet32.onnx",
                    1873630,
                    "111255c499b504ae04c169c53da1b8c634c967162f6c0681e238a2da8aea2ff9",
                    ""),
            new DataFile(
                    "imagenet",
                    "efficientnet-lite0-128.onnx",
                    18533851,
                    "af0866d2e05718a38aaa55550c6b7c9302f39bc6faa97c585c30920fc5a35c75",
                    ""));

    /** Lists the files of all data sets. */
    public static List<DataFile> all() {
        return ALL;
    }
}
