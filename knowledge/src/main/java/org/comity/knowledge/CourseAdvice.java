package org.comity.knowledge;

import java.util.List;

/// What courses there are on a matter. Answered by the module that has them, so that knowledge need not know it.
public interface CourseAdvice {

    /// What a course would have to deal with; any match counts.
    ///
    /// @param crimes codes of crime types
    /// @param instruments ids of instruments
    /// @param jurisdictions ISO 3166-1 alpha-2 codes
    record Matter(List<String> crimes, List<String> instruments, List<String> jurisdictions) {
        public Matter {
            crimes = List.copyOf(crimes);
            instruments = List.copyOf(instruments);
            jurisdictions = List.copyOf(jurisdictions);
        }
    }

    /// A course in the best language at hand.
    ///
    /// @param language BCP 47 tag of the title
    record Course(String title, String language, String path) {}

    /// The courses that fit best, at most six.
    ///
    /// @param wishes BCP 47 tags, dearest first
    List<Course> courses(Matter matter, List<String> wishes);
}
