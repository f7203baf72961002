package org.comity.search.bridge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.comity.search.bridge.Table.Linked;

/// Tables as packed files: a mark and a version, both languages, the terms of each in their order (what a term
/// has in common with the one before it is not repeated), the links of each term, and a mark at the end.
public final class TableFile {

    private static final int MARK = 0x434d4254;
    private static final int END = 0x0e0d;
    private static final int VERSION = 1;
    private static final int MOST = 2_000_000;

    private TableFile() {}

    /// What the file of two languages is called.
    public static String name(String first, String second) {
        return first + "-" + second + ".gz";
    }

    /// Writes a table; the same table gives the same bytes.
    public static void write(Table table, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 15)))) {
            out.writeInt(MARK);
            out.writeByte(VERSION);
            out.writeUTF(table.first());
            out.writeUTF(table.second());
            entries(table.firstEntries(), out);
            entries(table.secondEntries(), out);
            number(table.links().size(), out);
            for (int term = 0; term < table.firstEntries().size(); term++) {
                links(table.links(), term, out);
            }
            out.writeShort(END);
        }
    }

    private static void entries(Entries entries, DataOutputStream out) throws IOException {
        number(entries.size(), out);
        String before = "";
        for (int at = 0; at < entries.size(); at++) {
            String term = entries.term(at);
            String surface = entries.surface(at);
            int same = inCommon(before, term);
            number(same, out);
            out.writeUTF(term.substring(same));
            int told = surface.equals(term) ? 0 : 1 + inCommon(term, surface);
            number(told, out);
            if (told > 0) {
                out.writeUTF(surface.substring(told - 1));
            }
            before = term;
        }
    }

    /// Best first, as they are in memory.
    private static void links(Links links, int term, DataOutputStream out) throws IOException {
        number(links.end(term) - links.begin(term), out);
        for (int at = links.begin(term); at < links.end(term); at++) {
            number(links.to(at), out);
            out.writeByte(links.packedWeight(at));
        }
    }

    private static int inCommon(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /// Reads a table.
    ///
    /// @throws IOException when the file is no table, was damaged, or is of another version; says so in words
    public static Table read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 15)))) {
            return read(file, in);
        } catch (EOFException e) {
            throw new IOException("%s ends too early; it was cut off. Copy it anew.".formatted(file), e);
        } catch (ZipException | UTFDataFormatException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("%s is damaged or no translation table. Copy it anew.".formatted(file), e);
        }
    }

    private static Table read(Path file, DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("%s is no translation table.".formatted(file));
        }
        int version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("%s is of version %d, and this program reads version %d. Build it anew."
                    .formatted(file, version, VERSION));
        }
        String first = in.readUTF();
        String second = in.readUTF();
        Entries firstEntries = new Entries(entries(in));
        Entries secondEntries = new Entries(entries(in));
        Linked links = links(firstEntries.size(), secondEntries.size(), in);
        if (in.readUnsignedShort() != END || in.read() >= 0) {
            throw new IllegalArgumentException("the end is not where it should be");
        }
        return new Table(first, firstEntries, second, secondEntries, links);
    }

    private static Linked links(int firstSize, int secondSize, DataInputStream in) throws IOException {
        int count = count(in);
        Linked links = new Linked(new int[count], new int[count], new byte[count]);
        int at = 0;
        for (int term = 0; term < firstSize; term++) {
            for (int rest = number(in); rest > 0; rest--, at++) {
                links.first()[at] = term;
                links.second()[at] = Objects.checkIndex(number(in), secondSize);
                links.weights()[at] = in.readByte();
            }
        }
        if (at != count) {
            throw new IllegalArgumentException("fewer links than announced");
        }
        return links;
    }

    private static List<Entry> entries(DataInputStream in) throws IOException {
        int count = count(in);
        List<Entry> entries = new ArrayList<>(count);
        String before = "";
        for (int at = 0; at < count; at++) {
            String term = before.substring(0, number(in)) + in.readUTF();
            int told = number(in);
            entries.add(new Entry(term, told == 0 ? term : term.substring(0, told - 1) + in.readUTF()));
            before = term;
        }
        return entries;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = number(in);
        if (count > MOST) {
            throw new IllegalArgumentException("too many: " + count);
        }
        return count;
    }

    /// Seven bits a byte, the low ones first; the highest bit says that more follow.
    private static void number(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) {
                if (number < 0) {
                    break;
                }
                return number;
            }
        }
        throw new IllegalArgumentException("no number");
    }
}
