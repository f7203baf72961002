package org.comity.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Needs;
import org.comity.platform.access.Open;
import org.comity.platform.module.AppModule;
import org.junit.jupiter.api.Test;

/// Nothing is public by forgetting.
final class AccessRulesTest {

    /// Every method that anybody may call. Whoever adds one here says in the review why.
    private static final Set<String> OPEN = Set.of(
            "VerifyResource.answer",
            "VerifyResource.ask",
            "VerifyResource.verifyCertificate",
            "StartResource.start",
            "ApiResource.json",
            "ApiResource.page",
            "HealthResource.live",
            "HealthResource.ready",
            // said after an erasure, when nobody is signed in any more; tells nothing of anybody
            "LearnerResource.erased",
            // whoever has a mail about news can end such mails; tells nobody whether there were any
            "MailChoiceResource.offer",
            "MailChoiceResource.endByLink",
            "MailChoiceResource.lead",
            "MailChoiceApiResource.endNewsMailByKey",
            "LanguageResource.choose",
            "LoginResource.login",
            "LoginResource.callback",
            "LoginResource.logout",
            // courses can be read without an account; questions and certificates cannot
            "FigureResource.figure",
            "CatalogueResource.catalogue",
            "CatalogueResource.course",
            "CatalogueApiResource.listCourses",
            "CatalogueApiResource.getCourse",
            "LessonResource.lesson",
            "LessonApiResource.getLesson",
            "HomeResource.page",
            "InstrumentResource.list",
            "InstrumentResource.instrument",
            "InstrumentResource.article",
            "StatusResource.page",
            "StatusResource.history",
            "StatusResource.getParticipation",
            "JurisdictionResource.list",
            "JurisdictionResource.profile",
            "JurisdictionResource.comparison",
            "JurisdictionResource.getJurisdiction",
            "CooperationResource.page",
            "CooperationResource.getCooperation",
            "NoteResource.note",
            "TermResource.search",
            "TermResource.concept",
            "TermResource.getConcept",
            "TermResource.export",
            "CrimeResource.crimeTypes",
            "CrimeResource.listCrimeTypes",
            "CrimeResource.transnational",
            // everybody finds what everybody may see; what is found is trimmed for each reader
            "SearchResource.search",
            "SearchResource.suggestions",
            "SearchResource.description",
            "SearchApiResource.searchWorks",
            "SearchApiResource.suggestWorks",
            // a letter is written for practice; nothing of it is kept
            "LetterResource.list",
            "LetterResource.blank",
            "LetterResource.again",
            "LetterResource.letter");

    private static final List<JavaMethod> HTTP_METHODS = Modules.CLASSES.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(AccessRulesTest::isHttp)
            .toList();

    @Test
    void there_are_methods_to_look_at() {
        assertThat(HTTP_METHODS).hasSizeGreaterThan(5);
    }

    @Test
    void every_http_method_declares_exactly_one_access_rule() {
        assertThat(HTTP_METHODS)
                .allSatisfy(method -> assertThat(method.isAnnotatedWith(Open.class))
                        .as("%s is either @Open or @Needs, not both, not neither", method.getFullName())
                        .isNotEqualTo(method.isAnnotatedWith(Needs.class)));
    }

    @Test
    void the_open_methods_are_listed_by_name() {
        Set<String> open = HTTP_METHODS.stream()
                .filter(method -> method.isAnnotatedWith(Open.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void every_permission_that_a_method_needs_is_declared_by_a_module() {
        Set<String> declared = Modules.all().stream()
                .flatMap(module -> module.accessRules().stream())
                .map(AccessRule::permission)
                .collect(Collectors.toSet());
        Set<String> needed = HTTP_METHODS.stream()
                .filter(method -> method.isAnnotatedWith(Needs.class))
                .map(method -> method.getAnnotationOfType(Needs.class).value())
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(needed);
    }

    @Test
    void every_http_class_is_declared_by_a_module() {
        Set<String> declared = Modules.all().stream()
                .flatMap(module -> module.httpClasses().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        Set<String> existing = HTTP_METHODS.stream()
                .map(JavaMethod::getOwner)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(existing);
    }

    @Test
    void permissions_are_unique_and_carry_the_name_of_their_module() {
        for (AppModule module : Modules.all()) {
            assertThat(module.accessRules())
                    .extracting(AccessRule::permission)
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(name).startsWith(module.name() + "."));
        }
    }

    private static boolean isHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
