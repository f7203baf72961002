package org.comity.exchange.matching.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.comity.exchange.matching.document.Cursor;
import org.comity.exchange.matching.document.Documents;
import org.comity.exchange.matching.document.Faults;
import org.comity.exchange.matching.document.Limits;
import org.comity.exchange.matching.document.Reading;
import org.comity.exchange.matching.instance.Instance;

/// Reads a round from JSON, as docs/matching-format.md describes it.
public final class MatchingFile {

    /// What the member `format` says.
    public static final String FORMAT = "comity-matching-1";

    private MatchingFile() {}

    /// Reads the whole stream; nothing is taken when there is one fault.
    ///
    /// @throws IOException when the bytes cannot be had
    public static Reading<Instance> read(InputStream bytes) throws IOException {
        return switch (readRound(bytes)) {
            case Reading.Read<Round>(Round round) -> new Reading.Read<>(round.instance());
            case Reading.Refused<Round>(var first, int count) -> new Reading.Refused<>(first, count);
        };
    }

    /// The same with what officers and hosts said.
    ///
    /// @throws IOException when the bytes cannot be had
    public static Reading<Round> readRound(InputStream bytes) throws IOException {
        Faults faults = new Faults();
        Draft draft = new Draft();
        Documents.read(
                bytes,
                faults,
                cursor -> cursor.object(
                        Set.of("format", "policy", "offices", "places", "officers"),
                        name -> member(cursor, draft, name)));
        return Assembling.assemble(draft, faults);
    }

    private static boolean member(Cursor cursor, Draft draft, String name) throws IOException {
        switch (name) {
            case "format" -> {
                String word = cursor.word();
                if (word != null && !word.equals(FORMAT)) {
                    cursor.fault("This reader knows %s only; convert the file.".formatted(FORMAT));
                }
            }
            case "policy" -> PolicyReader.read(cursor, draft);
            case "offices" -> cursor.list(Limits.OFFICES, index -> OfficeReader.read(cursor, draft));
            case "places" -> cursor.list(Limits.PLACES, index -> PlaceReader.read(cursor, draft, index));
            case "officers" -> cursor.list(Limits.OFFICERS, index -> OfficerReader.read(cursor, draft, index));
            case "groups" -> cursor.list(Limits.OFFICERS, index -> GroupReader.read(cursor, draft, index));
            default -> {
                return false;
            }
        }
        return true;
    }
}
