package org.comity.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The ladder of the modules, and their doors.
final class ModulesTest {

    /// Which modules a module may use. Whoever changes this changes ARCHITECTURE.md.
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "platform", Set.of(),
            "search", Set.of("platform"),
            "knowledge", Set.of("platform", "search"),
            "content", Set.of("platform", "search"),
            "courses", Set.of("platform", "search", "knowledge", "content"),
            "exchange", Set.of("platform", "search", "knowledge", "courses"),
            "app", Set.of("platform", "search", "knowledge", "content", "courses", "exchange"));

    private static final JavaClasses CLASSES = Modules.CLASSES;

    @Test
    void every_module_is_looked_at() {
        Set<String> found = CLASSES.stream().map(ModulesTest::module).collect(java.util.stream.Collectors.toSet());

        assertThat(found).as("modules on the class path").isEqualTo(NEIGHBOURS.keySet());
    }

    @Test
    void modules_use_only_their_neighbours_below() {
        NEIGHBOURS.forEach((module, allowed) -> noClasses()
                .that(areIn(module))
                .should()
                .dependOnClassesThat(describe(
                        "belong to another module than " + allowed,
                        other -> isOurs(other) && !module(other).equals(module) && !allowed.contains(module(other))))
                .because("imports only go down the ladder; upward talk is by events")
                .check(CLASSES));
    }

    @Test
    void modules_enter_each_other_only_through_the_door() {
        DescribedPredicate<JavaClass> behindADoor = describe(
                "are behind the door of a module of the domain",
                other -> isOurs(other)
                        && Set.of("search", "knowledge", "content", "courses", "exchange")
                                .contains(module(other))
                        && !other.getPackageName().equals("org.comity." + module(other)));
        NEIGHBOURS
                .keySet()
                .forEach(module -> noClasses()
                        .that(areIn(module))
                        .should()
                        .dependOnClassesThat(describe(
                                "are behind the door of another module",
                                other -> behindADoor.test(other)
                                        && !module(other).equals(module)))
                        .because("only what lies in a module's root package is promised to its neighbours")
                        .check(CLASSES));
    }

    @Test
    void a_door_knows_no_feature() {
        for (String module : List.of("search", "knowledge", "content", "courses", "exchange")) {
            noClasses()
                    .that()
                    .resideInAPackage("org.comity." + module)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.comity." + module + ".*..")
                    .because("features implement the door; a door that imports them is a cycle")
                    .check(CLASSES);
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.comity.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one package that pretends to be two")
                .check(withoutTemplates());
    }

    @Test
    void time_and_chance_are_injected() {
        noClasses()
                .that(describe("are ours", ModulesTest::isOurs))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what time it is and what chance brings")
                .check(CLASSES);
    }

    @Test
    void domain_classes_know_no_database_and_no_http() {
        noClasses()
                .that(describe(
                        "carry no suffix of a layer", ours -> isOurs(ours) && !LayerNames.mayKnowTechnology(ours)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jdbi..", "jakarta.servlet..")
                .because("layers show in the suffix; a class without one is domain")
                .check(CLASSES);
    }

    @Test
    void no_method_takes_more_than_six_parameters() {
        methods()
                .that(describe(
                        "are shaped by us",
                        method -> !isTemplate(method.getOwner())
                                && !method.getOwner().isAssignableTo(MessageBodyWriter.class)))
                .should(haveAtMostSixParameters())
                .because("a call with more is read by counting commas")
                .check(CLASSES);
    }

    @Test
    void only_commands_print() {
        noClasses()
                .that(describe("serve requests", ours -> isOurs(ours) && !LayerNames.isCommand(ours)))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("a server writes to its log; only commands print")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<String> described = CLASSES.stream()
                .filter(ours -> ours.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(java.util.stream.Collectors.toSet());
        classes()
                .that(describe("are ours", ours -> isOurs(ours) && !isTemplate(ours)))
                .should()
                .resideInAnyPackage(described.toArray(String[]::new))
                .because("a newcomer reads package-info first, and @NullMarked stands there")
                .check(CLASSES);
    }

    private static ArchCondition<JavaMethod> haveAtMostSixParameters() {
        return new ArchCondition<>("have at most six parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean few = method.getRawParameterTypes().size() <= 6;
                events.add(new SimpleConditionEvent(
                        method, few || method.getModifiers().contains(JavaModifier.SYNTHETIC), method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areIn(String module) {
        return describe("are in " + module, ours -> isOurs(ours) && module(ours).equals(module));
    }

    private static JavaClasses withoutTemplates() {
        return CLASSES.that(describe("are not templates", ours -> !isTemplate(ours)));
    }

    private static boolean isTemplate(JavaClass ours) {
        return ours.getPackageName().contains(".templates");
    }

    private static boolean isOurs(JavaClass any) {
        return any.getPackageName().startsWith("org.comity.");
    }

    private static String module(JavaClass ours) {
        return ours.getPackageName().split("\\.", 4)[2];
    }
}
