package org.comity.courses.wiring;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.courses.LearningPaths;
import org.comity.courses.attempt.AttemptResource;
import org.comity.courses.attempt.api.AttemptApiResource;
import org.comity.courses.catalogue.CatalogueApiResource;
import org.comity.courses.catalogue.CatalogueResource;
import org.comity.courses.certificate.CertificateResource;
import org.comity.courses.certificate.Certification;
import org.comity.courses.certificate.RevocationResource;
import org.comity.courses.certificate.VerifyResource;
import org.comity.courses.enrolment.EnrolmentApiResource;
import org.comity.courses.enrolment.EnrolmentResource;
import org.comity.courses.enrolment.Learning;
import org.comity.courses.learner.LearnerResource;
import org.comity.courses.learner.StatisticsResource;
import org.comity.courses.lesson.LessonApiResource;
import org.comity.courses.lesson.LessonResource;
import org.comity.platform.access.AccessRule;
import org.comity.platform.access.Reach;
import org.comity.platform.access.Role;
import org.comity.platform.module.AppModule;
import org.comity.platform.web.MenuEntries;
import org.comity.platform.web.MenuEntry;

/// Learning as a module.
@Singleton
public final class CoursesModule implements AppModule, MenuEntries {

    private static final int FIRST = 10;
    private static final int LEARNER = 20;
    private static final int STATISTICS = 50;
    private static final int VERIFY = 60;

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public List<String> schemas() {
        return List.of("courses");
    }

    @Override
    public List<String> messageFolders() {
        return List.of(
                "org/comity/courses/catalogue",
                "org/comity/courses/certificate",
                "org/comity/courses/enrolment",
                "org/comity/courses/learner",
                "org/comity/courses/lesson",
                "org/comity/courses/question",
                "org/comity/courses/attempt");
    }

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                new AccessRule(Learning.PERMISSION, EnumSet.allOf(Role.class), Reach.OWN),
                new AccessRule(Certification.REVOKE, Set.of(Role.PUBLISHER), Reach.ORGANISATION),
                new AccessRule(
                        StatisticsResource.PERMISSION,
                        Set.of(Role.AUTHOR, Role.REVIEWER, Role.PUBLISHER),
                        Reach.ORGANISATION));
    }

    @Override
    public List<Class<?>> httpClasses() {
        return List.of(
                CatalogueResource.class,
                CatalogueApiResource.class,
                EnrolmentResource.class,
                EnrolmentApiResource.class,
                LessonResource.class,
                LessonApiResource.class,
                CertificateResource.class,
                VerifyResource.class,
                RevocationResource.class,
                AttemptResource.class,
                AttemptApiResource.class,
                LearnerResource.class,
                StatisticsResource.class);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry("courses", "catalogue.menu", "/courses", Optional.empty(), FIRST),
                new MenuEntry("me", "learner.menu", LearningPaths.LEARNER, Optional.of(Learning.PERMISSION), LEARNER),
                new MenuEntry(
                        "statistics",
                        "learner.statistics.menu",
                        "/academy/statistics",
                        Optional.of(StatisticsResource.PERMISSION),
                        STATISTICS),
                new MenuEntry("verify", "certificate.verify.menu", "/verify", Optional.empty(), VERIFY));
    }
}
