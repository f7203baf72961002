package org.comity.search.opensearch;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.search.Audience;
import org.comity.search.index.Keys;

/// Names of the indices in the cluster. All of one search index begin alike.
record Names(String prefix) {

    /// Of a hash in a name.
    static final int BYTES = 16;

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,80}");

    Names {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot begin the names of indices: small letters, digits and hyphens do.".formatted(prefix));
        }
    }

    /// Holds the mark, the number of the last publishing and who writes.
    String control() {
        return prefix + ".control";
    }

    /// Holds where the documents of each work lie.
    String works() {
        return prefix + ".works";
    }

    /// Everything that readers may find.
    String partitions() {
        return prefix + ".p.*";
    }

    /// The documents of exactly one set of audiences.
    String partition(Set<Audience> audiences) {
        String keys = new TreeSet<>(audiences).stream().map(Audience::key).collect(Collectors.joining("\n"));
        return prefix + ".p." + Keys.hash(keys, BYTES);
    }
}
