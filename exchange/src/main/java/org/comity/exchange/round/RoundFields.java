package org.comity.exchange.round;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comity.exchange.form.Checked;
import org.comity.exchange.form.Sent;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.comity.exchange.matching.method.Mechanism;
import org.comity.exchange.matching.method.Method;
import org.comity.exchange.matching.swaps.Aims;
import org.comity.platform.language.InterfaceLanguage;

/// The terms of a round as fields of a form, and back.
final class RoundFields {

    /// How many tiers the form asks for; the first is always placements.
    static final int TIERS = Tier.values().length;

    static final String MECHANISM = "mechanism";
    static final String WAYS = "ways";
    static final String ORDER = "order";

    private static final int USUAL_TOLERANCE = 1;

    private RoundFields() {}

    static Checked<RoundTerms> read(Map<String, List<String>> fields) {
        Sent sent = new Sent(fields);
        Map<String, RoundText> texts = texts(sent);
        Optional<Format> format = sent.choice("format", Format::of, "round.fault.format");
        Optional<RoundDates> dates = dates(sent);
        Optional<Method> method = method(sent, format);
        Optional<Integer> tolerance = sent.number("tolerance", 0, RoundPolicy.MOST, "round.fault.number");
        Optional<Integer> floor = sent.number("floor", 0, RoundPolicy.MOST, "round.fault.number");
        List<Tier> tiers = tiers(sent);
        if (!sent.sound()) {
            return new Checked.Faulty<>(sent.faults());
        }
        return new Checked.Sound<>(new RoundTerms(
                texts,
                format.orElseThrow(),
                dates.orElseThrow(),
                new RoundPolicy(method.orElseThrow(), tolerance.orElseThrow(), floor.orElseThrow(), tiers)));
    }

    /// What stands in the form of a new round.
    static Map<String, List<String>> usual() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("tolerance", List.of(Integer.toString(USUAL_TOLERANCE)));
        fields.put("floor", List.of(Integer.toString(Policy.USUAL_FLOOR)));
        tiers(fields, List.of(Tier.values()));
        return fields;
    }

    static Map<String, List<String>> of(RoundTerms terms) {
        Map<String, List<String>> fields = new HashMap<>();
        terms.texts().forEach((tag, text) -> {
            fields.put("title-" + tag, List.of(text.title()));
            fields.put("eligibility-" + tag, List.of(text.eligibility()));
        });
        fields.put("format", List.of(terms.format().code()));
        fields.put("places-until", List.of(terms.dates().placesUntil().toString()));
        fields.put(
                "applications-until", List.of(terms.dates().applicationsUntil().toString()));
        fields.put("from", List.of(terms.dates().from().toString()));
        fields.put("to", List.of(terms.dates().to().toString()));
        fields.put(MECHANISM, List.of(terms.policy().mechanism().key()));
        terms.policy().method().aims().ifPresent(aims -> {
            fields.put(WAYS, List.of(Integer.toString(aims.ways())));
            fields.put(ORDER, List.of(aims.order().key()));
        });
        fields.put("tolerance", List.of(Integer.toString(terms.policy().tolerance())));
        fields.put("floor", List.of(Integer.toString(terms.policy().floor())));
        tiers(fields, terms.policy().tiers());
        return fields;
    }

    /// The name of the field of a tier.
    ///
    /// @param place from 1
    static String tier(int place) {
        return "tier-" + place;
    }

    private static void tiers(Map<String, List<String>> fields, List<Tier> tiers) {
        for (int place = 2; place <= tiers.size(); place++) {
            fields.put(tier(place), List.of(tiers.get(place - 1).key()));
        }
    }

    private static Map<String, RoundText> texts(Sent sent) {
        Map<String, RoundText> texts = new TreeMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String name = "title-" + language.tag();
            String title = sent.text(name, RoundText.LONGEST_TITLE, "round.fault.title-long");
            String eligibility = sent.text(
                    "eligibility-" + language.tag(), RoundText.LONGEST_ELIGIBILITY, "round.fault.eligibility");
            if (!title.isEmpty()) {
                texts.put(language.tag(), new RoundText(title, eligibility));
            } else if (!eligibility.isEmpty()) {
                sent.fault(name, "round.fault.title-missing");
            }
        }
        if (texts.isEmpty() && sent.sound()) {
            sent.fault("title-" + InterfaceLanguage.ENGLISH.tag(), "round.fault.title-none");
        }
        return texts;
    }

    private static Optional<RoundDates> dates(Sent sent) {
        Optional<LocalDate> places = sent.date("places-until", "round.fault.date");
        Optional<LocalDate> applications = sent.date("applications-until", "round.fault.date");
        Optional<LocalDate> from = sent.date("from", "round.fault.date");
        Optional<LocalDate> to = sent.date("to", "round.fault.date");
        if (places.isEmpty() || applications.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = true;
        if (!places.get().isBefore(applications.get())) {
            sent.fault("applications-until", "round.fault.applications-before-places");
            ordered = false;
        }
        if (!applications.get().isBefore(from.get())) {
            sent.fault("from", "round.fault.window-before-applications");
            ordered = false;
        }
        if (to.get().isBefore(from.get())) {
            sent.fault("to", "round.fault.window-order");
            ordered = false;
        }
        return ordered
                ? Optional.of(new RoundDates(places.get(), applications.get(), from.get(), to.get()))
                : Optional.empty();
    }

    /// What is left open is as usual for the format. Ways and order are refused where no swaps are looked for, so
    /// that nobody believes that they count.
    private static Optional<Method> method(Sent sent, Optional<Format> format) {
        boolean said = !sent.text(MECHANISM).isEmpty();
        Optional<Mechanism> mechanism = said
                ? sent.choice(MECHANISM, Mechanism::of, "round.fault.mechanism")
                : Optional.of(format.map(RoundPolicy::usual).orElse(Mechanism.USUAL));
        Optional<Integer> ways =
                sent.text(WAYS).isEmpty() ? Optional.of(2) : sent.number(WAYS, 2, 3, "round.fault.ways");
        Optional<Aims.Order> order = sent.text(ORDER).isEmpty()
                ? Optional.of(Aims.Order.ROBUST)
                : sent.choice(ORDER, Aims.Order::of, "round.fault.order");
        if (mechanism.isEmpty() || ways.isEmpty() || order.isEmpty()) {
            return Optional.empty();
        }
        if (mechanism.get() == Mechanism.SWAPS) {
            return Optional.of(Method.swaps(new Aims(ways.get(), order.get(), Aims.USUAL_STEPS)));
        }
        for (String name : List.of(WAYS, ORDER)) {
            if (format.isPresent() && !sent.text(name).isEmpty()) {
                sent.fault(name, "round.fault.swaps-only");
            }
        }
        return Optional.of(Method.usual(mechanism.get()));
    }

    private static List<Tier> tiers(Sent sent) {
        Set<Tier> tiers = new LinkedHashSet<>(List.of(Tier.PLACEMENTS));
        for (int place = 2; place <= TIERS; place++) {
            String key = sent.text(tier(place));
            Optional<Tier> tier = Arrays.stream(Tier.values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
            if (!key.isEmpty() && (tier.isEmpty() || !tiers.add(tier.get()))) {
                sent.fault(tier(place), "round.fault.tier");
            }
        }
        return List.copyOf(tiers);
    }
}
