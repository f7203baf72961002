package org.comity.search.following;

import com.ibm.icu.util.VersionInfo;
import java.util.Optional;
import org.comity.platform.outbox.Position;

/// What an index remembers of itself: which version of the analysis made it, and up to where it follows the outbox.
final class Marks {

    /// To be raised when documents are analysed or stored in another way than before.
    private static final int FORMAT = 3;

    private static final String VERSION = FORMAT + "/icu" + VersionInfo.ICU_VERSION.getMajor();

    private Marks() {}

    static String of(Position position) {
        return VERSION + " " + position;
    }

    /// Whether an index with this mark can be used by this version.
    static boolean isOfThisVersion(String mark) {
        return mark.startsWith(VERSION + " ");
    }

    /// The position of a mark of this version; empty when it has none.
    static Optional<Position> position(String mark) {
        try {
            return Optional.of(Position.parse(mark.substring(VERSION.length() + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
