package org.comity.platform.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts of the interface: UTF-8 files `messages_<language>.properties` in the folders that the modules name,
/// each a map from a key to an ICU MessageFormat pattern with named arguments. Keys are unique over all modules. The
/// texts never change after loading.
public final class Messages {

    private final Map<InterfaceLanguage, Map<String, String>> texts = new EnumMap<>(InterfaceLanguage.class);

    private final Map<InterfaceLanguage, Map<String, MessageFormat>> formats = new EnumMap<>(InterfaceLanguage.class);

    private Messages() {}

    /// Loads every language of the folders.
    ///
    /// @param folders class-path folders without leading or trailing slash
    /// @throws IllegalStateException when a file is missing or a key stands in two folders
    public static Messages load(Collection<String> folders, ClassLoader loader) {
        Messages messages = new Messages();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            Map<String, String> all = new HashMap<>();
            for (String folder : folders) {
                String path = folder + "/messages_" + language.tag() + ".properties";
                read(path, loader).forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null) {
                        throw new IllegalStateException(
                                "The message key '%s' of %s stands twice.".formatted(key, path));
                    }
                });
            }
            messages.texts.put(language, Map.copyOf(all));
            messages.formats.put(language, new ConcurrentHashMap<>());
        }
        return messages;
    }

    /// The keys of a language.
    public Set<String> keys(InterfaceLanguage language) {
        return of(language).keySet();
    }

    /// The raw pattern.
    ///
    /// @throws IllegalArgumentException when no folder has the key
    public String pattern(InterfaceLanguage language, String key) {
        @Nullable String pattern = of(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no message '%s' in %s.".formatted(key, language.tag()));
        }
        return pattern;
    }

    /// The text with its named arguments filled in: plural forms, numbers and dates by the rules of the language.
    public String text(InterfaceLanguage language, String key, Map<String, ?> arguments) {
        String pattern = pattern(language, key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.getOrDefault(language, Map.of())
                .computeIfAbsent(key, unread -> new MessageFormat(pattern, language.locale()));
        // parsing a pattern costs far more than waiting for a format, which serves one thread at a time
        synchronized (format) {
            return format.format(new HashMap<>(arguments));
        }
    }

    private Map<String, String> of(InterfaceLanguage language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Properties read(String path, ClassLoader loader) {
        Properties properties = new UniqueProperties(path);
        try (@Nullable InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The message file %s is missing.".formatted(path));
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// Properties that refuse a key twice in one file, which the format would silently overwrite.
    private static final class UniqueProperties extends Properties {
        private static final long serialVersionUID = 1L;
        private final String path;

        UniqueProperties(String path) {
            this.path = path;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (super.put(key, value) != null) {
                throw new IllegalStateException("The message key '%s' stands twice in %s.".formatted(key, path));
            }
            return null;
        }
    }
}
