package org.comity.content.publishing;

import java.util.List;
import org.comity.content.files.Limits;
import org.comity.platform.web.Page;

/// The courses of a publisher's organisation, and the upload.
public record PublishingPage(String title, String organisation, List<OwnCourse> courses) implements Page {

    static final String PATH = "/academy/courses";
    static final String SECTION = "publishing";

    /// The largest archive, in MiB.
    public int limit() {
        return Limits.mebibytes(Limits.ARCHIVE);
    }

    @Override
    public String section() {
        return SECTION;
    }
}
