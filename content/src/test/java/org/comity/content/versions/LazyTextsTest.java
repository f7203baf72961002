package org.comity.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LazyTextsTest {

    private final AtomicInteger renderings = new AtomicInteger();
    private final Map<String, String> texts = new LazyTexts<>(Map.of("en", "a", "ar", "b"), source -> {
        renderings.incrementAndGet();
        return source.getKey() + " " + source.getValue();
    });

    @Test
    void knowing_the_languages_renders_nothing() {
        assertThat(texts.keySet()).containsExactlyInAnyOrder("en", "ar");
        assertThat(texts.containsKey("fr")).isFalse();
        assertThat(texts).hasSize(2);
        assertThat(texts.get("fr")).isNull();
        assertThat(renderings).hasValue(0);
    }

    @Test
    void a_text_is_rendered_once_however_many_ask_at_once() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> askers = IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i -> () -> texts.getOrDefault("en", ""))
                    .toList();

            assertThat(pool.invokeAll(askers)).extracting(Future::resultNow).containsOnly("en a");
        }
        assertThat(renderings).hasValue(1);
    }

    @Test
    void all_entries_are_there_for_who_wants_them() {
        assertThat(texts).containsEntry("en", "en a").containsEntry("ar", "ar b");
        assertThat(texts).isEqualTo(Map.of("en", "en a", "ar", "ar b"));
    }
}
