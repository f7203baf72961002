package org.comity.knowledge.finding;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.comity.knowledge.naming.PlaceNames;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;

/// What places and things are called, in languages of the interface and in others. Thread-safe.
@Singleton
public final class WorldNames {

    /// The languages that search knows best besides those of the interface.
    private static final List<String> OTHERS =
            List.of("zh-Hans", "ru", "de", "pt", "nl", "it", "ja", "ko", "th", "vi", "id", "tr", "hi", "el", "ro");

    /// Every language of CLDR, without variants by territory.
    private static final List<String> ALL = Stream.of(ULocale.getAvailableLocales())
            .filter(locale ->
                    locale.getCountry().isEmpty() && locale.getVariant().isEmpty())
            .map(ULocale::toLanguageTag)
            .sorted()
            .toList();

    private static final int CODE = 2;

    private final Messages messages;
    private final PlaceNames places;
    private final Map<String, LocaleDisplayNames> cldr = new ConcurrentHashMap<>();

    @Inject
    public WorldNames(Messages messages, PlaceNames places) {
        this.messages = messages;
        this.places = places;
    }

    /// The languages in which a jurisdiction has a name, those of the interface first.
    static List<String> languages() {
        return Stream.concat(Stream.of(InterfaceLanguage.values()).map(InterfaceLanguage::tag), OTHERS.stream())
                .toList();
    }

    /// Speaks a language of the interface.
    Localizer localizer(InterfaceLanguage language) {
        return new Localizer(messages, language);
    }

    /// The name of a jurisdiction or organisation in a language; its code where there is none.
    String place(String code, String tag) {
        return InterfaceLanguage.ofTag(tag)
                .map(language -> places.name(code, localizer(language)))
                .orElseGet(() -> places.chosen(code, tag).orElseGet(() -> cldr(code, tag)));
    }

    private String cldr(String code, String tag) {
        return code.length() == CODE
                ? cldr.computeIfAbsent(tag, each -> LocaleDisplayNames.getInstance(ULocale.forLanguageTag(each)))
                        .regionDisplayName(code)
                : code;
    }

    /// Its names in every language at hand, each once.
    Set<String> everywhere(String code) {
        Set<String> names = new LinkedHashSet<>();
        List<String> tags = new ArrayList<>(languages());
        tags.addAll(ALL);
        tags.stream()
                .map(tag -> place(code, tag))
                .filter(name -> !name.equals(code))
                .forEach(names::add);
        return names;
    }

    /// The operator's remark on its name or status.
    String remark(String code, InterfaceLanguage language) {
        return places.remark(code, localizer(language)).orElse("");
    }
}
