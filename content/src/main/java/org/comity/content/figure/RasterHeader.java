package org.comity.content.figure;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Reads kind and dimensions of PNG (W3C PNG, third edition, 11.2.1), JPEG (ITU-T T.81, B.2.2) and WebP (RFC 9649,
/// section 2) from their first bytes. The pixels are left to the browser.
final class RasterHeader {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int VP8_LOSSY = 0x56503820;
    private static final int VP8_LOSSLESS = 0x5650384C;
    private static final int VP8_EXTENDED = 0x56503858;
    private static final int VP8_START_CODE = 0x2A019D;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    private RasterHeader() {}

    static Optional<Picture> png(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 33 || in.getLong(0) != PNG_SIGNATURE || in.getInt(12) != IHDR) {
            return Optional.empty();
        }
        return Optional.of(new Picture("image/png", in.getInt(16), in.getInt(20)));
    }

    static Optional<Picture> jpeg(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getShort() != (short) 0xFFD8) {
                return Optional.empty();
            }
            while (true) {
                int marker = marker(in);
                if (marker < 0) {
                    return Optional.empty();
                }
                int length = in.getShort() & 0xFFFF;
                if (startsFrame(marker)) {
                    int at = in.position();
                    return Optional.of(
                            new Picture("image/jpeg", in.getShort(at + 3) & 0xFFFF, in.getShort(at + 1) & 0xFFFF));
                }
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException truncated) {
            return Optional.empty();
        }
    }

    private static int marker(ByteBuffer in) {
        if ((in.get() & 0xFF) != 0xFF) {
            return -1;
        }
        int marker = in.get() & 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        boolean scanOrEnd = marker == 0xDA || marker == 0xD9;
        return scanOrEnd ? -1 : marker;
    }

    /// SOF0 to SOF15 without DHT, JPG and DAC, which share the range.
    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    static Optional<Picture> webp(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 30 || in.getInt(0) != RIFF || in.getInt(8) != WEBP) {
            return Optional.empty();
        }
        int chunk = in.getInt(12);
        in.order(ByteOrder.LITTLE_ENDIAN);
        return switch (chunk) {
            case VP8_LOSSY -> lossy(in);
            case VP8_LOSSLESS -> lossless(in);
            case VP8_EXTENDED -> Optional.of(webp(1 + (in.getInt(24) & 0xFFFFFF), 1 + (in.getInt(26) >>> 8)));
            default -> Optional.empty();
        };
    }

    private static Optional<Picture> lossy(ByteBuffer in) {
        return (in.getInt(23) & 0xFFFFFF) == VP8_START_CODE
                ? Optional.of(webp(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF))
                : Optional.empty();
    }

    private static Optional<Picture> lossless(ByteBuffer in) {
        int dimensions = in.getInt(21);
        return in.get(20) == LOSSLESS_SIGNATURE
                ? Optional.of(webp(1 + (dimensions & 0x3FFF), 1 + ((dimensions >>> 14) & 0x3FFF)))
                : Optional.empty();
    }

    private static Picture webp(int width, int height) {
        return new Picture("image/webp", width, height);
    }
}
