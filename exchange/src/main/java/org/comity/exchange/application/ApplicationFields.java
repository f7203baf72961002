package org.comity.exchange.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.comity.exchange.Office;
import org.comity.exchange.application.ApplicationTerms.Choice;
import org.comity.exchange.application.ApplicationTerms.Profile;
import org.comity.exchange.application.ApplicationTerms.Window;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Sent;
import org.comity.exchange.place.HostPlace;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.Experience;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.profile.Specialisms;
import org.comity.exchange.round.RoundDates;

/// An application as fields of a form: kept as they were left, and read when it is submitted.
public final class ApplicationFields {

    static final String SPECIALISM = "specialism";
    static final String RANK = "rank";
    static final String EXPERIENCE = "experience";
    static final String CLEARANCE = "clearance";
    static final String JURISDICTION = "jurisdiction";

    /// How many windows the form has; the second may stay open.
    static final int WINDOWS = 2;

    /// The last rank that can be given to a place.
    static final int RANKS = 9;

    /// Not the officer's to say: what was known when she handed the application in.
    static final String FIRST = "first-exchange";

    private static final String YES = "yes";

    private static final String KEPT = "(language|level)-[1-4]|(from|to)-[12]|specialism|rank|experience|clearance"
            + "|jurisdiction|place-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /// How many places can be ranked: more than a round has.
    static final int MOST_CHOICES = 10_000;

    /// The ranks that a place can have.
    static final String RANK_OF_A_PLACE = "[1-9]";

    private static final int MOST_FIELDS = MOST_CHOICES + 100;
    private static final int MOST_VALUES = 300;
    private static final int LONGEST = 100;

    private ApplicationFields() {}

    /// What an application is checked against.
    ///
    /// @param places the published places of the round
    /// @param home where she cannot go
    public record Frame(RoundDates dates, List<HostPlace> places, Office home) {

        /// The places that are not of her own office.
        public List<HostPlace> elsewhere() {
            return places.stream().filter(place -> !place.host().equals(home)).toList();
        }
    }

    /// The name of the field with the rank of a place.
    static String place(UUID id) {
        return "place-" + id;
    }

    static String from(int window) {
        return "from-" + window;
    }

    static String to(int window) {
        return "to-" + window;
    }

    /// What of an input belongs to an application, cut to what may be kept. Nothing is checked.
    static Map<String, List<String>> kept(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        sent.forEach((name, values) -> {
            List<String> said = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                    .map(value -> value.replace("\0", ""))
                    .limit(MOST_VALUES)
                    .toList();
            if (!said.isEmpty() && name.matches(KEPT) && kept.size() < MOST_FIELDS) {
                kept.put(name, said);
            }
        });
        return kept;
    }

    /// With whether no earlier round sent her.
    static Map<String, List<String>> known(Map<String, List<String>> fields, boolean first) {
        Map<String, List<String>> known = new TreeMap<>(fields);
        known.remove(FIRST);
        if (first) {
            known.put(FIRST, List.of(YES));
        }
        return known;
    }

    /// The ranks of places for which nothing was sent.
    static Map<String, List<String>> unsent(Map<String, List<String>> before, Map<String, List<String>> sent) {
        Map<String, List<String>> unsent = new TreeMap<>(before);
        unsent.keySet().removeIf(name -> !name.startsWith("place-") || sent.containsKey(name));
        return unsent;
    }

    /// The terms, or every fault at its field.
    public static Checked<ApplicationTerms> read(Map<String, List<String>> fields, Frame frame) {
        Sent sent = new Sent(fields);
        Optional<Profile> profile = profile(sent);
        List<Window> windows = windows(sent, frame.dates());
        List<String> jurisdictions = jurisdictions(sent, frame);
        List<Choice> choices = choices(sent, frame, jurisdictions);
        return sent.sound()
                ? new Checked.Sound<>(new ApplicationTerms(profile.orElseThrow(), windows, jurisdictions, choices))
                : new Checked.Faulty<>(sent.faults());
    }

    /// What the officer brings, if all of it is said; for readers of sound applications.
    public static Optional<Profile> profile(Map<String, List<String>> fields) {
        Sent sent = new Sent(fields);
        return profile(sent).filter(ignored -> sent.sound());
    }

    /// What a submitted application still says, whatever became of the places since.
    ///
    /// @return nothing when she was erased
    public static Optional<ApplicationTerms> standing(Map<String, List<String>> fields, RoundDates dates) {
        Sent sent = new Sent(fields);
        return profile(fields)
                .map(profile -> new ApplicationTerms(
                        profile, windows(sent, dates), sent.values(JURISDICTION), choices(fields)));
    }

    /// The ranked places, whatever became of them since.
    public static List<Choice> choices(Map<String, List<String>> fields) {
        List<Choice> choices = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (name.startsWith("place-")
                    && !values.isEmpty()
                    && values.getFirst().matches(RANK_OF_A_PLACE)) {
                choices.add(new Choice(
                        UUID.fromString(name.substring("place-".length())), Integer.parseInt(values.getFirst())));
            }
        });
        choices.sort(Comparator.comparingInt(Choice::rank).thenComparing(Choice::place));
        return choices;
    }

    /// What an application says on a page: everything once it was submitted, whatever became of the places since; a
    /// draft only when nothing in it is missing or wrong.
    static Optional<ApplicationTerms> shown(Application application, Frame frame) {
        if (!application.draft() && !application.withdrawn()) {
            return standing(application.fields(), frame.dates());
        }
        return switch (read(application.fields(), frame)) {
            case Checked.Sound<ApplicationTerms> sound -> Optional.of(sound.value());
            case Checked.Faulty<ApplicationTerms> ignored -> Optional.empty();
        };
    }

    /// The places that she ranked, by their ids: those of other offices that are or were on offer.
    ///
    /// @param found the places of some ids
    static Map<UUID, HostPlace> ranked(
            Application application, Function<Collection<UUID>, Map<UUID, HostPlace>> found) {
        Map<UUID, HostPlace> ranked = new HashMap<>(found.apply(
                choices(application.fields()).stream().map(Choice::place).toList()));
        ranked.values()
                .removeIf(place -> place.draft()
                        || !place.round().equals(application.round())
                        || place.host().equals(application.home()));
        return ranked;
    }

    private static Optional<Profile> profile(Sent sent) {
        List<LanguageSkill> languages = Languages.read(sent);
        List<String> specialisms =
                Specialisms.offered(sent.codes(SPECIALISM, Specialisms.CODES, "application.fault.specialism"));
        if (sent.values(SPECIALISM).isEmpty()) {
            sent.fault(SPECIALISM, "application.fault.specialism");
        }
        Optional<RankBand> rank = sent.choice(RANK, RankBand::of, "application.fault.rank");
        Optional<Experience> experience = sent.choice(EXPERIENCE, Experience::of, "application.fault.experience");
        Optional<Clearance> clearance = sent.choice(CLEARANCE, Clearance::of, "application.fault.clearance");
        return rank.isPresent() && experience.isPresent() && clearance.isPresent()
                ? Optional.of(new Profile(
                        languages,
                        specialisms,
                        rank.get(),
                        experience.get(),
                        clearance.get(),
                        sent.text(FIRST).equals(YES)))
                : Optional.empty();
    }

    private static List<Window> windows(Sent sent, RoundDates dates) {
        List<Window> windows = new ArrayList<>();
        for (int number = 1; number <= WINDOWS; number++) {
            if (number > 1
                    && sent.text(from(number)).isEmpty()
                    && sent.text(to(number)).isEmpty()) {
                continue;
            }
            Optional<LocalDate> from = sent.date(from(number), "application.fault.date");
            Optional<LocalDate> to = sent.date(to(number), "application.fault.date");
            if (from.isPresent() && to.isPresent()) {
                if (to.get().isBefore(from.get())) {
                    sent.fault(to(number), "application.fault.order");
                    continue;
                }
                if (!dates.holds(from.get(), to.get())) {
                    sent.fault(
                            from.get().isBefore(dates.from()) ? from(number) : to(number), "application.fault.window");
                }
                windows.add(new Window(from.get(), to.get()));
            }
        }
        return windows;
    }

    private static List<String> jurisdictions(Sent sent, Frame frame) {
        Set<String> offered = Set.copyOf(frame.elsewhere().stream()
                .map(place -> place.host().jurisdiction())
                .distinct()
                .toList());
        List<String> chosen = sent.codes(JURISDICTION, offered, "application.fault.jurisdiction");
        if (sent.values(JURISDICTION).isEmpty()) {
            sent.fault(JURISDICTION, "application.fault.jurisdiction");
        }
        return chosen;
    }

    private static List<Choice> choices(Sent sent, Frame frame, List<String> jurisdictions) {
        List<Choice> choices = new ArrayList<>();
        boolean touched = false;
        for (HostPlace place : frame.elsewhere()) {
            String name = place(place.id());
            String rank = sent.text(name);
            touched |= !rank.isEmpty();
            if (rank.isEmpty()) {
                continue;
            }
            if (!rank.matches(RANK_OF_A_PLACE)) {
                sent.fault(name, "application.fault.choice");
            } else if (!jurisdictions.contains(place.host().jurisdiction())) {
                sent.fault(name, "application.fault.choice-jurisdiction");
            } else {
                choices.add(new Choice(place.id(), Integer.parseInt(rank)));
            }
        }
        if (!touched) {
            sent.fault("places", "application.fault.choice-none");
        }
        choices.sort(Comparator.comparingInt(Choice::rank).thenComparing(Choice::place));
        return choices;
    }
}
