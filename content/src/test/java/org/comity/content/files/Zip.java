package org.comity.content.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes ZIP files with every field under the test's control, so that they can lie.
final class Zip {

    /// What an archive says about one entry; the content is given already packed.
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(byte[] name, byte[] packed, int full, long crc, int flags, int method, int mode) {

        static Entry of(String name, String content) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return of(name.getBytes(StandardCharsets.UTF_8), bytes);
        }

        static Entry of(byte[] name, byte[] content) {
            CRC32 crc = new CRC32();
            crc.update(content);
            return new Entry(name, deflated(content), content.length, crc.getValue(), 0x800, 8, 0100644);
        }

        Entry declaring(int size) {
            return new Entry(name, packed, size, crc, flags, method, mode);
        }

        Entry withCrc(long value) {
            return new Entry(name, packed, full, value, flags, method, mode);
        }

        Entry withFlags(int value) {
            return new Entry(name, packed, full, crc, value, method, mode);
        }

        Entry withMethod(int value) {
            return new Entry(name, packed, full, crc, flags, value, mode);
        }

        Entry withMode(int value) {
            return new Entry(name, packed, full, crc, flags, method, value);
        }

        Entry withPacked(byte[] value) {
            return new Entry(name, value, full, crc, flags, method, mode);
        }
    }

    private final ByteArrayOutputStream local = new ByteArrayOutputStream();
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private int count;

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] of(Entry... entries) {
        Zip zip = new Zip();
        for (Entry entry : entries) {
            zip.add(entry, entry.name());
        }
        return zip.bytes();
    }

    Zip add(Entry entry, byte[] localName) {
        int at = local.size();
        byte[] bytes = new byte[30];
        ByteBuffer header = over(bytes);
        header.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags())
                .putShort((short) entry.method());
        header.putInt(0).putInt((int) entry.crc()).putInt(entry.packed().length).putInt(entry.full());
        header.putShort((short) localName.length).putShort((short) 0);
        local.writeBytes(bytes);
        local.writeBytes(localName);
        local.writeBytes(entry.packed());
        directory(entry, at);
        return this;
    }

    /// Lists an entry that shares the bytes of another one.
    Zip directory(Entry entry, int at) {
        byte[] bytes = new byte[46];
        ByteBuffer header = over(bytes);
        header.putInt(0x02014b50).putShort((short) ((3 << 8) | 20)).putShort((short) 20);
        header.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0);
        header.putInt((int) entry.crc()).putInt(entry.packed().length).putInt(entry.full());
        header.putShort((short) entry.name().length).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0)
                .putShort((short) 0)
                .putInt(entry.mode() << 16)
                .putInt(at);
        central.writeBytes(bytes);
        central.writeBytes(entry.name());
        count++;
        return this;
    }

    byte[] bytes() {
        byte[] bytes = new byte[22];
        ByteBuffer end = over(bytes);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) count).putShort((short) count);
        end.putInt(central.size()).putInt(local.size()).putShort((short) 0);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(local.toByteArray());
        all.writeBytes(central.toByteArray());
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
