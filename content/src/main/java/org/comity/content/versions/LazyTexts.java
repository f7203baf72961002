package org.comity.content.versions;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Texts by language that are rendered when somebody asks for them, and then kept: a reader needs one language of one
/// lesson, rarely all of a course. Thread-safe.
///
/// @param <S> what is rendered
/// @param <T> what comes of it
final class LazyTexts<S, T> extends AbstractMap<String, T> {

    private final Map<String, S> sources;
    private final Function<Map.Entry<String, S>, T> render;
    private final Map<String, T> rendered = new ConcurrentHashMap<>();

    /// @param sources by language
    LazyTexts(Map<String, S> sources, Function<Map.Entry<String, S>, T> render) {
        this.sources = new LinkedHashMap<>(sources);
        this.render = render;
    }

    @Override
    public @Nullable T get(Object key) {
        return key instanceof String language ? text(language) : null;
    }

    private @Nullable T text(String language) {
        @Nullable S source = sources.get(language);
        return source == null ? null : rendered.computeIfAbsent(language, tag -> render.apply(Map.entry(tag, source)));
    }

    @Override
    public boolean containsKey(Object key) {
        return sources.containsKey(key);
    }

    @Override
    public int size() {
        return sources.size();
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return sources.keySet().stream()
                .map(language -> Map.entry(language, java.util.Objects.requireNonNull(text(language))))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> keySet() {
        return java.util.Collections.unmodifiableSet(sources.keySet());
    }
}
