package org.comity.search.opensearch.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What the cluster runs for a question; the texts lie beside this class.
final class Scripts {

    static final String SCORE = source("score.painless").strip();
    static final String GROUP_INIT = source("group-init.painless");
    static final String GROUP_MAP = source("group-map.painless");
    static final String GROUP_COMBINE = source("group-combine.painless");
    static final String GROUP_REDUCE = source("group-reduce.painless");

    private Scripts() {}

    private static String source(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing in the application.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
