package org.comity.content.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;

/// Reads a text file strictly: UTF-8, no control characters but tab and line ends, no characters that override the
/// direction of what follows, because they can make a text look like another one (Unicode Technical Report 36,
/// section 2.10).
final class TextCheck {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextCheck() {}

    /// The normalised bytes, or empty after noting a fault.
    static Optional<byte[]> normalised(String path, byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            faults.add(path, lineAt(bytes, in.position()), FaultKind.NOT_UTF8, Map.of());
            return Optional.empty();
        }
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        return withoutControls(path, text, faults)
                ? Optional.of(text.getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static boolean withoutControls(String path, String text, Faults faults) {
        boolean clean = true;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
            } else if (forbidden(character)) {
                clean = false;
                String code = String.format(Locale.ROOT, "U+%04X", (int) character);
                faults.add(path, line, FaultKind.CONTROL_CHARACTER, Map.of("character", code));
            }
        }
        return clean;
    }

    private static boolean forbidden(char character) {
        boolean control = Character.isISOControl(character) && character != '\t';
        boolean override = character >= '\u202A' && character <= '\u202E';
        return control || override || character == BYTE_ORDER_MARK || character == '\uFFFE' || character == '\uFFFF';
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
