package reeb.integration.walls;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.text.Collator;
import java.text.Format;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** What code may call in one place only, or nowhere. */
@AnalyzeClasses(
        packages = "reeb",
        importOptions = {ImportOption.DoNotIncludeTests.class, ShippedClasses.class})
final class CallsTest {
    @ArchTest
    static final ArchRule ONLY_THE_RUNTIME_STARTS_THREADS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "reeb.runtime..",
                    "reeb.server.http..",
                    "reeb.server.workbench..",
                    "reeb.server.placing..",
                    "reeb.server.predict..",
                    "reeb.cli..")
            .should()
            .callMethod(Thread.class, "start")
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class);

    /** What nobody may guess is no result, and never the same. */
    @ArchTest
    static final ArchRule RANDOMNESS_COMES_FROM_THE_RUN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("reeb.server.http.Secret")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule ONLY_THE_RUNTIME_TELLS_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackages("reeb.runtime..", "reeb.server.workbench..", "reeb.server.predict..", "reeb.cli..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(
                    target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("(now|system.*|tick.*)"))));

    /** What takes the language, the time zone or the encoding of the machine where none is given. */
    @ArchTest
    static final ArchRule THE_MACHINE_DOES_NOT_CHOOSE_HOW_TEXT_LOOKS = noClasses()
            .that()
            // It sets the language aside, and has to know which.
            .doNotHaveSimpleName("PlainLocale")
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .orShould()
            .callConstructor(OutputStreamWriter.class, OutputStream.class)
            .orShould()
            .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintWriter.class, "format", String.class, Object[].class)
            .orShould()
            .callMethodWhere(target(nameMatching("(getDefault|systemDefault|defaultCharset)"))
                    .and(target(owner(assignableTo(Locale.class)
                            .or(assignableTo(TimeZone.class))
                            .or(assignableTo(ZoneId.class))
                            .or(assignableTo(Charset.class))))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Format.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Collator.class);

    @ArchTest
    static final ArchRule NOTHING_IS_DESERIALIZED =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule ONLY_THE_RUNTIME_WRITES_FILES = noClasses()
            .that()
            .resideOutsideOfPackages("reeb.runtime..", "reeb.cli..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Files.class)))
                    .and(target(nameMatching(
                            "(write|writeString|create.*|copy|move|delete.*|newOutputStream|newBufferedWriter)"))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class);

    /** Where links are not followed and nothing that is there is opened; {@code Memory} writes to the kernel. */
    @ArchTest
    static final ArchRule FILES_ARE_OPENED_FOR_WRITING_IN_ONE_PLACE = noClasses()
            .that()
            .resideInAnyPackage("reeb.runtime..", "reeb.model..", "reeb.server..", "reeb.cli..")
            .and()
            .resideOutsideOfPackage("reeb.runtime.files..")
            .and()
            // It opens what it shows, without following links.
            .doNotHaveFullyQualifiedName("reeb.server.http.Content")
            .and()
            .doNotHaveFullyQualifiedName("reeb.runtime.engine.Memory")
            .should()
            .callMethodWhere(target(owner(assignableTo(Files.class)))
                    .and(target(nameMatching("(write|writeString|createFile|createTemp.*|createLink|copy"
                            + "|newOutputStream|newBufferedWriter|newByteChannel)"))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("open"))))
            .orShould()
            .callConstructor(FileOutputStream.class, File.class)
            .orShould()
            .callConstructor(FileOutputStream.class, String.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileWriter.class, RandomAccessFile.class);

    /** What is removed is known to be this program's only where it was made. */
    @ArchTest
    static final ArchRule FILES_ARE_REMOVED_WHERE_THEY_WERE_MADE = noClasses()
            .that()
            .resideInAPackage("reeb..")
            .and()
            .resideOutsideOfPackages("reeb.runtime.files..", "reeb.runtime.store..", "reeb.runtime.engine..")
            .should()
            .callMethodWhere(target(owner(assignableTo(Files.class))).and(target(nameMatching("(delete.*|move)"))))
            .orShould()
            .callMethod(File.class, "delete")
            .orShould()
            .callMethod(File.class, "renameTo", File.class);

    @ArchTest
    static final ArchRule STANDARD_STREAMS_ARE_LEFT_ALONE = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule EXCEPTIONS_SAY_WHAT_THEY_ARE = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
