package org.comity.exchange.application;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comity.exchange.ExchangePaths;
import org.comity.exchange.application.ApplicationPage.Named;
import org.comity.exchange.form.Filled;
import org.comity.exchange.form.Sent;
import org.comity.exchange.naming.Names;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.profile.Specialisms;
import org.comity.exchange.round.Round;
import org.comity.platform.language.Localizer;
import org.comity.platform.web.Page;
import org.comity.platform.web.View;

/// The form of an application.
///
/// @param places of other offices, all that there are
/// @param wanted which of them are listed
public record ApplicationFormPage(
        String title, Round round, Named named, List<HostPlace> places, Wanted wanted, Filled filled) implements Page {

    /// How many places are listed at once, besides those that have a rank.
    static final int LISTED = 50;

    /// Which places an officer wants to see.
    ///
    /// @param words that stand in the name of the unit or of the jurisdiction; all of them, in any case
    /// @param jurisdiction its code; empty for all
    /// @param crime a code of a type of crime; empty for all
    /// @param page from 1; beyond the last one it is the last
    public record Wanted(String words, String jurisdiction, String crime, int page) {

        static final String WORDS = "find-words";
        static final String JURISDICTION = "find-jurisdiction";
        static final String CRIME = "find-crime";
        static final String PAGE = "find-page";

        /// The button that saves and lists other places.
        static final String FIND = "find";

        static final Wanted ALL = new Wanted("", "", "", 1);

        private static final int LONGEST = 200;

        /// What was asked for in a form or an address; nothing when it says nothing.
        static Optional<Wanted> asked(Map<String, List<String>> sent) {
            Sent fields = new Sent(sent);
            if (!sent.containsKey(PAGE)) {
                return Optional.empty();
            }
            String page = fields.text(sent.containsKey(FIND) ? FIND : PAGE);
            String words = fields.text(WORDS);
            return Optional.of(new Wanted(
                    words.substring(0, Math.min(words.length(), LONGEST)),
                    fields.text(JURISDICTION),
                    fields.text(CRIME),
                    page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1));
        }

        /// Where the form shows it.
        String address(UUID round) {
            return "%s/form?%s=%s&%s=%s&%s=%s&%s=%d#places"
                    .formatted(
                            ExchangePaths.application(round),
                            WORDS,
                            View.encode(words),
                            JURISDICTION,
                            View.encode(jurisdiction),
                            CRIME,
                            View.encode(crime),
                            PAGE,
                            page);
        }
    }

    /// The places on this page.
    ///
    /// @param places those with a rank or a fault first
    /// @param from number of the first one that was found, 0 when none was
    /// @param found how many were found besides those with a rank
    public record Listed(List<HostPlace> places, int page, int pages, int from, int to, int found) {

        public Listed {
            places = List.copyOf(places);
        }
    }

    /// Whether the list is too long for one page.
    public boolean many() {
        return places.size() > LISTED;
    }

    public Listed listed(Localizer localizer) {
        if (!many()) {
            return new Listed(places, 1, 1, 1, places.size(), places.size());
        }
        List<HostPlace> listed =
                new ArrayList<>(places.stream().filter(this::touched).toList());
        List<HostPlace> found = places.stream()
                .filter(place -> !touched(place) && found(place, localizer))
                .toList();
        int pages = Math.max(1, (found.size() + LISTED - 1) / LISTED);
        int page = Math.min(wanted.page(), pages);
        int from = (page - 1) * LISTED;
        int to = Math.min(from + LISTED, found.size());
        listed.addAll(found.subList(from, to));
        return new Listed(listed, page, pages, found.isEmpty() ? 0 : from + 1, to, found.size());
    }

    private boolean found(HostPlace place, Localizer localizer) {
        String jurisdiction = place.host().jurisdiction();
        String name = folded(place.unit() + " " + Names.jurisdiction(jurisdiction, localizer));
        return (wanted.jurisdiction().isEmpty() || jurisdiction.equals(wanted.jurisdiction()))
                && (wanted.crime().isEmpty()
                        || Specialisms.offered(place.specialisms()).contains(wanted.crime()))
                && Arrays.stream(folded(wanted.words()).split("\\s+")).allMatch(name::contains);
    }

    private static String folded(String text) {
        return UCharacter.foldCase(text, true).strip();
    }

    private boolean touched(HostPlace place) {
        return !filled.value(field(place)).isEmpty()
                || filled.fault(field(place)).isPresent();
    }

    /// What stands in the fields of the search.
    public Filled search() {
        return Filled.with(Map.of(
                Wanted.WORDS, List.of(wanted.words()),
                Wanted.JURISDICTION, List.of(wanted.jurisdiction()),
                Wanted.CRIME, List.of(wanted.crime())));
    }

    @Override
    public String section() {
        return "exchange";
    }

    public String address() {
        return ExchangePaths.application(round.id());
    }

    public List<Integer> windows() {
        return IntStream.rangeClosed(1, ApplicationFields.WINDOWS).boxed().toList();
    }

    public String field(HostPlace place) {
        return ApplicationFields.place(place.id());
    }

    /// Names of the jurisdictions that have a place, in the reader's order.
    public Map<String, String> jurisdictions(Localizer localizer) {
        return Names.jurisdictions(
                places.stream().map(place -> place.host().jurisdiction()).toList(), localizer);
    }

    /// The ranks that a place can be given.
    public Map<String, String> ranks(Localizer localizer) {
        Map<String, String> options = new LinkedHashMap<>();
        IntStream.rangeClosed(1, ApplicationFields.RANKS)
                .forEach(rank ->
                        options.put(Integer.toString(rank), localizer.text("application.choice", "rank", rank)));
        return options;
    }
}
