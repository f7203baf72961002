package org.comity.platform.web;

import java.util.List;

/// A problem for people, with a way on.
///
/// @param problem what went wrong
/// @param loginAddress where signing in may help; empty when it would not
/// @param resend the fields of a form that was sent while signed out, so that nothing typed is lost
/// @param resendAction where those fields go
public record ProblemPage(Problem problem, String loginAddress, List<Field> resend, String resendAction)
        implements Page {

    public record Field(String name, String value) {}

    ProblemPage(Problem problem) {
        this(problem, "", List.of(), "");
    }

    @Override
    public String title() {
        return problem.title();
    }
}
