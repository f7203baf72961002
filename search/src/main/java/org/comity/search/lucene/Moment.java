package org.comity.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.comity.search.Audience;
import org.comity.search.index.Keys;

/// All partitions as they were at one moment. Counts who uses it and closes its readers when nobody does any more.
final class Moment {

    /// A partition at this moment.
    ///
    /// @param changes how often what it holds has changed
    record Part(Set<Audience> audiences, DirectoryReader reader, long changes) {}

    private final String session;
    private final List<Part> parts;
    private final Map<Object, Columns> columns;
    private final Map<Set<Integer>, TrimmedSearcher> searchers = new ConcurrentHashMap<>();
    private final Map<Set<Integer>, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger users = new AtomicInteger(1);
    private volatile boolean shown;

    /// @param session differs from server to server and from start to start
    /// @param parts of which each reader has been counted once for this moment
    /// @param columns of segments by their key, shared between moments
    Moment(String session, List<Part> parts, Map<Object, Columns> columns) {
        this.session = session;
        this.parts = List.copyOf(parts);
        this.columns = columns;
    }

    /// What people of these audiences call this moment. The name is made of what they see alone: changes of what they
    /// do not see leave it as it is. It does not repeat after a restart.
    String name(Set<Audience> reader) {
        return names.computeIfAbsent(seen(reader), seen -> {
            StringBuilder versions = new StringBuilder(session);
            for (int at : seen) {
                Part part = parts.get(at);
                versions.append('\n')
                        .append(part.audiences().hashCode())
                        .append('/')
                        .append(part.changes());
            }
            return Keys.hash(versions.toString(), 8);
        });
    }

    /// Whether somebody was told a name, so that she may come back.
    boolean isShown() {
        return shown;
    }

    void show() {
        shown = true;
    }

    /// Counts a user, unless the moment is closed already.
    boolean use() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            for (Part part : parts) {
                try {
                    part.reader().decRef();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /// The parts that people of these audiences see.
    private Set<Integer> seen(Set<Audience> reader) {
        Set<Integer> seen = new java.util.TreeSet<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).audiences().stream().anyMatch(reader::contains)) {
                seen.add(at);
            }
        }
        return seen;
    }

    /// Searches what people of these audiences see.
    TrimmedSearcher searcher(Set<Audience> reader) throws IOException {
        Set<Integer> seen = seen(reader);
        TrimmedSearcher known = searchers.get(seen);
        if (known == null) {
            known = open(seen);
            searchers.put(seen, known);
        }
        return known;
    }

    private TrimmedSearcher open(Set<Integer> seen) throws IOException {
        IndexReader[] readers = seen.stream().map(at -> parts.get(at).reader()).toArray(IndexReader[]::new);
        MultiReader all = new MultiReader(readers, false);
        List<Segment> segments = new ArrayList<>();
        for (LeafReaderContext leaf : all.leaves()) {
            segments.add(segment(leaf.reader()));
        }
        return new TrimmedSearcher(all, segments);
    }

    private Segment segment(LeafReader reader) throws IOException {
        return new Segment(reader, Columns.of(reader, columns), Segment.deleted(reader));
    }
}
