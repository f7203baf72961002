package org.comity.exchange.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Sent;
import org.comity.exchange.place.PlaceTerms.Asked;
import org.comity.exchange.place.PlaceTerms.Guest;
import org.comity.exchange.place.PlaceTerms.Stay;
import org.comity.exchange.priority.Criteria;
import org.comity.exchange.priority.Criterion;
import org.comity.exchange.profile.Clearance;
import org.comity.exchange.profile.LanguageSkill;
import org.comity.exchange.profile.Languages;
import org.comity.exchange.profile.RankBand;
import org.comity.exchange.profile.Specialisms;
import org.comity.exchange.round.RoundDates;
import org.comity.platform.web.BadInput.Fault;

/// A place as fields of a form: kept as they were left, and read when the place is published.
public final class PlaceFields {

    static final String UNIT = "unit";
    static final String SPECIALISM = "specialism";
    static final String RANK = "rank";
    static final String CLEARANCE = "clearance";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String CAPACITY = "capacity";
    static final String MAY = "may";
    static final String MAY_NOT = "may-not";
    static final String INSTRUMENT = "instrument";
    static final String BASIS = "basis";
    static final String SUPPORT = "support";
    static final String COURSES = "courses";

    private static final int LONGEST = 3000;

    /// What is too long is kept, so that its fault can be named and nothing is lost; this is far above.
    private static final int MOST_KEPT = 10_000;

    private static final int LONGEST_UNIT = 200;
    private static final int MOST_VALUES = 40;
    private static final int MOST_CAPACITY = 100;
    private static final int MOST_COURSES = 10;
    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\s,،、]+");
    private static final String COURSE_ID = "[a-z][a-z0-9-]{0,63}";
    private static final String INSTRUMENT_ID = "[a-z0-9][a-z0-9-]{1,79}";

    private PlaceFields() {}

    /// What of an input belongs to a place, cut to what may be kept. Nothing is checked: a draft may be wrong.
    static Map<String, List<String>> kept(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (String name : names()) {
            List<String> values = sent.getOrDefault(name, List.of()).stream()
                    .map(value -> Sent.plain(value.replace("\0", "")))
                    .filter(value -> !value.isEmpty())
                    .map(value -> value.substring(0, Math.min(value.length(), MOST_KEPT)))
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return kept;
    }

    /// The terms, or every fault at its field.
    ///
    /// @param dates of the round
    public static Checked<PlaceTerms> read(Map<String, List<String>> fields, RoundDates dates) {
        Sent sent = new Sent(fields);
        String unit = sent.required(UNIT, LONGEST_UNIT, "place.fault.unit");
        Optional<Asked> asked = asked(sent);
        Optional<Stay> stay = stay(sent, dates);
        Optional<Guest> guest = guest(sent);
        List<String> courses = courses(sent);
        List<Criterion> priorities = priorities(sent);
        return sent.sound()
                ? new Checked.Sound<>(new PlaceTerms(
                        unit, asked.orElseThrow(), stay.orElseThrow(), guest.orElseThrow(), courses, priorities))
                : new Checked.Faulty<>(sent.faults());
    }

    /// The ids that are well formed and name nothing, each field with its fault.
    static List<Fault> unknown(Map<String, List<String>> fields, Elsewhere.Named named) {
        Sent sent = new Sent(fields);
        List<Fault> faults = new ArrayList<>();
        String courses = ids(sent.text(COURSES))
                .filter(id -> id.matches(COURSE_ID) && !named.courses().contains(id))
                .collect(Collectors.joining(" "));
        if (!courses.isEmpty()) {
            faults.add(new Fault(COURSES, "place.fault.courses-unknown", Map.of("ids", courses)));
        }
        String instrument = sent.text(INSTRUMENT);
        if (instrument.matches(INSTRUMENT_ID) && !named.instruments().contains(instrument)) {
            faults.add(new Fault(INSTRUMENT, "place.fault.instrument-unknown", Map.of("id", instrument)));
        }
        return faults;
    }

    /// The first day of the stay; empty while a draft says none.
    public static Optional<LocalDate> first(Map<String, List<String>> fields) {
        return new Sent(fields).date(FROM, "place.fault.date");
    }

    /// The last day of the stay; empty while a draft says none.
    public static Optional<LocalDate> last(Map<String, List<String>> fields) {
        return new Sent(fields).date(TO, "place.fault.date");
    }

    /// Ids of courses with spaces or commas between them.
    private static List<String> courses(Sent sent) {
        List<String> courses = ids(sent.text(COURSES)).toList();
        if (courses.size() > MOST_COURSES || !courses.stream().allMatch(id -> id.matches(COURSE_ID))) {
            sent.fault(COURSES, "place.fault.courses");
        }
        return courses;
    }

    /// The ids of a text, each once.
    static Stream<String> ids(String text) {
        return BETWEEN_IDS.splitAsStream(text).filter(id -> !id.isEmpty()).distinct();
    }

    private static Optional<Asked> asked(Sent sent) {
        List<String> specialisms =
                Specialisms.offered(sent.codes(SPECIALISM, Specialisms.CODES, "place.fault.specialism"));
        if (sent.values(SPECIALISM).isEmpty()) {
            sent.fault(SPECIALISM, "place.fault.specialism");
        }
        List<LanguageSkill> languages = Languages.read(sent);
        List<RankBand> ranks = sent.codes(RANK, RankBand.codes(), "place.fault.rank").stream()
                .flatMap(code -> RankBand.of(code).stream())
                .toList();
        if (sent.values(RANK).isEmpty()) {
            sent.fault(RANK, "place.fault.rank");
        }
        return sent.choice(CLEARANCE, Clearance::of, "place.fault.clearance")
                .map(clearance -> new Asked(specialisms, languages, ranks, clearance));
    }

    /// Held against what the place asks as far as that is right; its own faults are told at their fields.
    private static List<Criterion> priorities(Sent sent) {
        Sent again = sent.again();
        List<String> specialisms = Specialisms.offered(again.codes(SPECIALISM, Specialisms.CODES, ""));
        List<RankBand> ranks = again.codes(RANK, RankBand.codes(), "").stream()
                .flatMap(code -> RankBand.of(code).stream())
                .toList();
        return Criteria.read(sent, new Criteria.Asked(specialisms, Languages.read(again), ranks));
    }

    private static Optional<Stay> stay(Sent sent, RoundDates dates) {
        Optional<LocalDate> from = sent.date(FROM, "place.fault.date");
        Optional<LocalDate> to = sent.date(TO, "place.fault.date");
        Optional<Integer> capacity = sent.number(CAPACITY, 1, MOST_CAPACITY, "place.fault.capacity");
        if (from.isEmpty() || to.isEmpty() || capacity.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            sent.fault(TO, "place.fault.order");
        } else if (!dates.holds(from.get(), to.get())) {
            sent.fault(from.get().isBefore(dates.from()) ? FROM : TO, "place.fault.window");
        }
        return Optional.of(new Stay(from.get(), to.get(), capacity.get()));
    }

    private static Optional<Guest> guest(Sent sent) {
        String may = said(sent, MAY, "place.fault.may");
        String mayNot = said(sent, MAY_NOT, "place.fault.may-not");
        String support = sent.text(SUPPORT, LONGEST, "place.fault.long");
        Optional<String> words =
                Optional.of(sent.text(BASIS, LONGEST, "place.fault.long")).filter(text -> !text.isEmpty());
        Optional<String> instrument = Optional.of(sent.text(INSTRUMENT)).filter(id -> !id.isEmpty());
        if (instrument.filter(id -> !id.matches(INSTRUMENT_ID)).isPresent()) {
            sent.fault(INSTRUMENT, "place.fault.instrument");
        }
        if (instrument.isEmpty() && words.isEmpty()) {
            sent.fault(BASIS, "place.fault.basis");
            return Optional.empty();
        }
        return Optional.of(new Guest(may, mayNot, new LegalBasis(instrument, words), support));
    }

    /// A text that must be there.
    ///
    /// @param missing the fault when it is not
    private static String said(Sent sent, String name, String missing) {
        if (sent.text(name).isEmpty()) {
            sent.fault(name, missing);
            return "";
        }
        return sent.text(name, LONGEST, "place.fault.long");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of(
                UNIT,
                SPECIALISM,
                RANK,
                CLEARANCE,
                FROM,
                TO,
                CAPACITY,
                MAY,
                MAY_NOT,
                INSTRUMENT,
                BASIS,
                SUPPORT,
                COURSES));
        for (int row = 1; row <= Languages.ROWS; row++) {
            names.add(Languages.language(row));
            names.add(Languages.level(row));
        }
        names.addAll(Criteria.names());
        return names;
    }
}
