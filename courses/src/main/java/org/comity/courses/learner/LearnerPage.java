package org.comity.courses.learner;

import java.util.List;
import org.comity.courses.LearningPaths;
import org.comity.courses.certificate.Certificate;
import org.comity.courses.enrolment.Enrolment;
import org.comity.courses.language.Phrase;
import org.comity.platform.web.Page;

/// A learner's own page.
public record LearnerPage(String title, List<Course> courses, List<Paper> certificates) implements Page {

    /// A course that she took up.
    ///
    /// @param newer whether there is a newer version than hers
    public record Course(Enrolment enrolment, Phrase title, boolean newer) {

        public String address() {
            return LearningPaths.course(enrolment.course());
        }

        /// Where she goes on reading: where she stopped, or at the course's page.
        public String goOn() {
            return enrolment
                    .reading()
                    .place()
                    .map(place -> place.unit()
                            .map(unit -> LearningPaths.unit(enrolment.course(), place.lesson(), unit))
                            .orElseGet(() -> LearningPaths.lesson(enrolment.course(), place.lesson())))
                    .orElseGet(this::address);
        }
    }

    /// A certificate that she was issued.
    public record Paper(Certificate certificate, Phrase title) {

        public String address() {
            return LearningPaths.certificate(certificate.code());
        }
    }

    @Override
    public String section() {
        return "me";
    }
}
