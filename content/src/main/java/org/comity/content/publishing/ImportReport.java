package org.comity.content.publishing;

import java.util.List;
import java.util.Optional;
import org.comity.content.CourseId;
import org.comity.content.CourseVersionId;
import org.comity.content.Fault;
import org.comity.content.ImportOutcome;
import org.comity.content.ImportOutcome.Imported;
import org.comity.content.ImportOutcome.Rejected;
import org.comity.content.ImportOutcome.Unchanged;

/// What an upload came to, as it is kept. The fault texts are not: each reader gets them in her language.
///
/// @param course empty when it was rejected
/// @param version 0 when it was rejected
/// @param entries faults of a rejected course, warnings of one that was taken in
public record ImportReport(Result result, String course, int version, List<Fault> entries) {

    /// How the upload ended; the lower-case name is the last part of message keys.
    public enum Result {
        IMPORTED("imported"),
        UNCHANGED("unchanged"),
        REJECTED("rejected");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public ImportReport {
        entries = List.copyOf(entries);
    }

    static ImportReport of(ImportOutcome outcome) {
        return switch (outcome) {
            case Imported(CourseVersionId id, String digest, List<Fault> warnings) ->
                new ImportReport(Result.IMPORTED, id.course().value(), id.number(), warnings);
            case Unchanged(CourseVersionId id) ->
                new ImportReport(Result.UNCHANGED, id.course().value(), id.number(), List.of());
            case Rejected(List<Fault> faults) -> new ImportReport(Result.REJECTED, "", 0, faults);
        };
    }

    /// The version that the course stands in, if it was not rejected.
    public Optional<CourseVersionId> id() {
        return result == Result.REJECTED
                ? Optional.empty()
                : Optional.of(new CourseVersionId(new CourseId(course), version));
    }
}
