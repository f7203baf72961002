package org.comity.exchange.matching.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Opens JSON documents within limits. What ends the reading of a document becomes one fault.
public final class Documents {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNameLength(Limits.WORD)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .build())
            .build();

    private Documents() {}

    /// Reads the one value of a document.
    @FunctionalInterface
    public interface Body {
        void read(Cursor cursor) throws IOException;
    }

    private static final class TooLarge extends IOException {}

    /// @throws IOException when the bytes cannot be had
    public static void read(InputStream bytes, Faults faults, Body body) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (JsonParser parser = FACTORY.createParser(new InputStreamReader(limited(bytes), decoder))) {
            Cursor cursor = new Cursor(parser, faults);
            try {
                if (parser.nextToken() == null) {
                    faults.add("$", "The file is empty.");
                    return;
                }
                body.read(cursor);
                if (parser.nextToken() != null) {
                    faults.add("$", "Something follows the end of the object; remove it.");
                }
            } catch (JsonProcessingException e) {
                faults.add(
                        cursor.path(),
                        "From %s on this is not JSON, or not within the limits: %s"
                                .formatted(where(e.getLocation()), e.getOriginalMessage()));
            } catch (CharacterCodingException e) {
                faults.add(cursor.path(), "Soon after this the file is not UTF-8; save it as UTF-8.");
            } catch (TooLarge e) {
                faults.add(
                        cursor.path(),
                        "The file is larger than %d megabytes; divide the round.".formatted(Limits.BYTES / 1_000_000));
            }
        }
    }

    /// A limit that is passed is told without a location.
    private static String where(@Nullable JsonLocation location) {
        return location == null ? "here" : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static InputStream limited(InputStream bytes) {
        return new FilterInputStream(bytes) {
            private long count;

            @Override
            public int read() throws IOException {
                int one = super.read();
                pass(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int many) throws IOException {
                int got = super.read(into, from, many);
                pass(Math.max(0, got));
                return got;
            }

            private void pass(int more) throws TooLarge {
                count += more;
                if (count > Limits.BYTES) {
                    throw new TooLarge();
                }
            }
        };
    }
}
