package org.comity.platform.organisation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;
import org.comity.platform.language.LanguageChoice;

/// The names of organisations by their codes, in one or more languages. Whoever runs Comity writes them into a file
/// beside the folder of courses, so that no organisation can give itself the name of another. An organisation
/// without a name is called by its code.
@Singleton
public final class Organisations {

    /// The file: lines `code.language = name` in UTF-8.
    public static final String FILE = "organisations.properties";

    private static final Pattern KEY =
            Pattern.compile("([a-z][a-z0-9-]{1,63})\\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)");

    private final Map<String, Map<String, String>> names;

    /// @throws BrokenConfiguration when the file cannot be read or a line is none of a name
    @Inject
    public Organisations(Configuration configuration) {
        this(configuration
                .library()
                .map(courses -> courses.resolveSibling(FILE))
                .filter(Files::exists)
                .map(Organisations::read)
                .orElse(Map.of()));
    }

    private Organisations(Map<String, Map<String, String>> names) {
        this.names = names;
    }

    /// @param names by code and BCP 47 tag
    public static Organisations of(Map<String, Map<String, String>> names) {
        return new Organisations(Map.copyOf(names));
    }

    /// The organisation's name in the best language at hand.
    ///
    /// @param wishes BCP 47 tags, dearest first
    public String name(String code, List<String> wishes) {
        return Optional.ofNullable(names.get(code))
                .map(known -> known.getOrDefault(
                        LanguageChoice.best(
                                known.keySet(),
                                wishes,
                                known.keySet().iterator().next()),
                        code))
                .orElse(code);
    }

    private static Map<String, Map<String, String>> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenConfiguration("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
        Map<String, Map<String, String>> names = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            Matcher parts = KEY.matcher(key);
            String name = lines.getProperty(key).strip();
            if (!parts.matches() || name.isEmpty()) {
                throw new BrokenConfiguration(
                        "%s: '%s' is not understood; a line must be code.language = name, e.g. my-academy.en = My Academy."
                                .formatted(file, key));
            }
            names.computeIfAbsent(parts.group(1), code -> new TreeMap<>()).put(parts.group(2), name);
        }
        return names;
    }
}
