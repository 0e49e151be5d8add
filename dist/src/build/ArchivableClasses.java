import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Gives the classes of jars that were compiled for Java 5 or older the form of Java 8. Java keeps no class in its archives that lacks the tables by
 * which code has been verified since Java 6, nor what refers to such a class; loading them from their jar takes a fifth of a second at each
 * start. Only the version and those tables are other ones afterwards; the order of the entries and their times stay, so that the same jar gives the same bytes.
 *
 * <p>Arguments: jars, each of which is replaced.
 */
final class ArchivableClasses {
    private static final int FIRST_WITH_TABLES = ClassFile.JAVA_6_VERSION;

    private final ClassFile form;

    private ArchivableClasses(ClassLoader classes) {
        form = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()));
    }

    public static void main(String[] arguments) throws IOException {
        for (String jar : arguments) {
            replace(Path.of(jar));
        }
    }

    private static void replace(Path jar) throws IOException {
        Path raised = Files.createTempFile(jar.toAbsolutePath().getParent(), "raised-", ".jar");
        try {
            try (JarFile from = new JarFile(jar.toFile());
                    URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                    JarOutputStream to = new JarOutputStream(Files.newOutputStream(raised))) {
                ArchivableClasses archivable = new ArchivableClasses(classes);
                for (JarEntry entry : from.stream().toList()) {
                    write(entry, archivable.form(entry.getName(), from.getInputStream(entry).readAllBytes()), to);
                }
            }
            // A temporary file is its owner's alone; a jar of the distribution is anybody's.
            Files.setPosixFilePermissions(raised, Files.getPosixFilePermissions(jar));
            Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(raised);
        }
    }

    private static void write(JarEntry entry, byte[] bytes, JarOutputStream to) throws IOException {
        JarEntry written = new JarEntry(entry.getName());
        written.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(written);
        to.write(bytes);
        to.closeEntry();
    }

    private byte[] form(String name, byte[] bytes) {
        if (!name.endsWith(".class")) {
            return bytes;
        }
        ClassModel model = form.parse(bytes);
        return model.majorVersion() >= FIRST_WITH_TABLES ? bytes : form.transformClass(model, raised());
    }

    private static ClassTransform raised() {
        ClassTransform version = (builder, element) -> {
            ClassElement written = element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element;
            builder.with(written);
        };
        // Code that goes through a transformation, be it none, is written anew, with its tables.
        return version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    }
}
