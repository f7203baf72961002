package org.comity.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.comity.platform.module.AppModule;

/// The declarations of all modules, found in the code and not in a list.
final class Modules {

    /// All classes of the project without tests; read once, because reading takes seconds.
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // the tests of a module below, when they come as an archive
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.comity");

    private static final List<AppModule> ALL = CLASSES.stream()
            .filter(type -> type.isAssignableTo(AppModule.class) && !type.isInterface())
            .map(Modules::create)
            .toList();

    private Modules() {}

    static List<AppModule> all() {
        return ALL;
    }

    private static AppModule create(JavaClass type) {
        try {
            return (AppModule) type.reflect().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a public constructor without parameters.", e);
        }
    }
}
