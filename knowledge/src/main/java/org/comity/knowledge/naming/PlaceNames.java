package org.comity.knowledge.naming;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.platform.configuration.Configuration;
import org.comity.platform.configuration.Configuration.BrokenConfiguration;
import org.comity.platform.language.Localizer;

/// The one policy for names and status of places. Without a file every jurisdiction carries its CLDR name and no
/// remark. Whoever runs Comity can write a file beside the library of courses: `TW.en = …` sets a name in a language,
/// `XK.en.remark = …` a remark that is shown wherever the profile is shown.
@Singleton
public final class PlaceNames {

    /// The file in UTF-8.
    public static final String FILE = "places.properties";

    private static final Pattern KEY =
            Pattern.compile("([A-Z]{2,10})\\.([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)(\\.remark)?");

    private final Map<String, String> texts;

    /// @throws BrokenConfiguration when the file cannot be read or a line is none of a name
    @Inject
    public PlaceNames(Configuration configuration) {
        this(configuration
                .library()
                .map(courses -> courses.resolveSibling(FILE))
                .filter(Files::exists)
                .map(PlaceNames::read)
                .orElse(Map.of()));
    }

    private PlaceNames(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The policy of a file's lines.
    public static PlaceNames of(Map<String, String> lines) {
        return new PlaceNames(Map.copyOf(lines));
    }

    /// What a jurisdiction or an organisation is called in the reader's language. Organisations keep their code.
    public String name(String code, Localizer localizer) {
        return chosen(code, localizer.language().tag()).orElseGet(() -> ownName(code, localizer));
    }

    /// What the operator says it is called in a language, if the file does.
    ///
    /// @param tag BCP 47
    public Optional<String> chosen(String code, String tag) {
        return Optional.ofNullable(texts.get(code + "." + tag));
    }

    /// Unicode CLDR names what has two letters; the names of further organisations are ours.
    private static String ownName(String code, Localizer localizer) {
        if (code.length() == 2) {
            return localizer.territoryName(code);
        }
        String key = "knowledge.organisation." + code;
        return localizer.has(key) ? localizer.text(key) : code;
    }

    /// The operator's remark on a place's name or status, if there is one in the reader's language or in English.
    public Optional<String> remark(String code, Localizer localizer) {
        return Optional.ofNullable(texts.get(code + "." + localizer.language().tag() + ".remark"))
                .or(() -> Optional.ofNullable(texts.get(code + ".en.remark")));
    }

    private static Map<String, String> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenConfiguration("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
        Map<String, String> texts = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            Matcher parts = KEY.matcher(key);
            String text = lines.getProperty(key).strip();
            if (!parts.matches() || text.isEmpty()) {
                throw new BrokenConfiguration(
                        "%s: '%s' is not understood; a line must be CODE.language = name or CODE.language.remark = text."
                                .formatted(file, key));
            }
            texts.put(key, text);
        }
        return texts;
    }
}
