package org.comity.exchange.finding;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.ExchangeWorkIds;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.place.PlaceTerms;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.round.Round;
import org.comity.exchange.round.RoundText;
import org.comity.platform.access.Role;
import org.comity.platform.language.InterfaceLanguage;
import org.comity.platform.language.Localizer;
import org.comity.platform.language.Messages;
import org.comity.search.Audience;
import org.comity.search.Facet;
import org.comity.search.SearchDocument;
import org.comity.search.SearchDocument.Text;

/// What of a place can be found: one document in each of its working languages, so that a reader can look for places
/// where her languages are spoken. Whoever may read rounds may open it: everybody with a role, and nobody else.
record PlaceWords(HostPlace place, Round round, PlaceTerms terms, Messages messages) {

    private static final int COUNTRY = 2;

    private static final Set<Audience> READERS = Arrays.stream(Role.values())
            .map(role -> new Audience("role:" + role.claim()))
            .collect(Collectors.toUnmodifiableSet());

    List<SearchDocument> documents() {
        return terms.asked().languages().stream()
                .map(LanguageSkill::language)
                .map(this::document)
                .toList();
    }

    private SearchDocument document(String tag) {
        return new SearchDocument(
                ExchangeWorkIds.place(place.id()),
                tag,
                new Text(terms.unit() + " – " + jurisdiction(tag), body(tag)),
                ExchangePaths.place(place.id()),
                List.of(),
                Map.of(
                        Facet.JURISDICTION,
                        List.of(place.host().jurisdiction()),
                        Facet.CRIME,
                        terms.asked().specialisms()),
                READERS,
                Optional.of(terms.stay().from()));
    }

    /// Types of crime that nobody has named in the language are named in English.
    private String body(String tag) {
        Localizer localizer =
                new Localizer(messages, InterfaceLanguage.ofTag(tag).orElse(InterfaceLanguage.ENGLISH));
        List<String> paragraphs = new ArrayList<>();
        terms.asked().specialisms().forEach(code -> paragraphs.add(Names.crime(code, localizer)));
        Optional.ofNullable(round.terms().texts().get(tag))
                .map(RoundText::title)
                .ifPresent(paragraphs::add);
        paragraphs.add(terms.guest().may());
        paragraphs.add(terms.guest().support());
        paragraphs.removeIf(String::isBlank);
        return String.join("\n\n", paragraphs);
    }

    private String jurisdiction(String tag) {
        String code = place.host().jurisdiction();
        Optional<InterfaceLanguage> language = InterfaceLanguage.ofTag(tag);
        if (language.isEmpty() && code.length() == COUNTRY) {
            return LocaleDisplayNames.getInstance(ULocale.forLanguageTag(tag)).regionDisplayName(code);
        }
        return Names.jurisdiction(code, new Localizer(messages, language.orElse(InterfaceLanguage.ENGLISH)));
    }
}
