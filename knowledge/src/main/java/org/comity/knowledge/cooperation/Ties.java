package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Circle;
import org.comity.knowledge.Membership;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Participation.Standing;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.register.Register;
import org.jspecify.annotations.Nullable;

/// How jurisdictions stand to instruments on a day. The law of treaties decides: a State is bound by its consent once
/// the treaty is in force for it (Vienna Convention on the Law of Treaties, articles 2(1)(g), 24 and 26); a treaty
/// gives no obligations to third States (article 34).
public final class Ties {

    private static final String UNION = "EU";

    private final Register register;
    private final Map<String, Optional<Provenance>> lists = new ConcurrentHashMap<>();

    Ties(Register register) {
        this.register = register;
    }

    /// The tie of one jurisdiction to one instrument.
    public static Tie of(Register register, Instrument instrument, String jurisdiction, LocalDate day) {
        return new Ties(register).tie(instrument, jurisdiction, day);
    }

    /// The tie of one jurisdiction to one instrument.
    Tie tie(Instrument instrument, String jurisdiction, LocalDate day) {
        if (instrument.citation().endedBy(day)) {
            return new Tie.Absent(Standing.NONE, Optional.empty());
        }
        return switch (instrument.circle()) {
            case Circle.Parties(var parties) -> party(instrument, parties, jurisdiction);
            case Circle.MembersOf(String organisation) -> membership(organisation, jurisdiction);
            case Circle.Consenting consenting -> consent(instrument, jurisdiction, day);
        };
    }

    /// What a jurisdiction concludes agreements as: itself, and as a member of the Union.
    List<String> parties(String jurisdiction) {
        return membership(UNION, jurisdiction).bound() ? List.of(jurisdiction, UNION) : List.of(jurisdiction);
    }

    /// Whether an instrument binds two jurisdictions to each other on a day.
    public static boolean bind(Register register, Instrument instrument, String one, String other, LocalDate day) {
        Ties ties = new Ties(register);
        return ties.tie(instrument, one, day).bound()
                && ties.tie(instrument, other, day).bound()
                && ties.between(instrument, one, other);
    }

    /// Whether an agreement with fixed parties is one between these two: each is bound as a party of its own. One of
    /// the Union with others is none between two of its members, nor between a member and the Union.
    boolean between(Instrument instrument, String one, String other) {
        if (!(instrument.circle() instanceof Circle.Parties(var parties))) {
            return true;
        }
        List<String> ones = parties(one).stream().filter(parties::contains).toList();
        List<String> others = parties(other).stream().filter(parties::contains).toList();
        return ones.stream().anyMatch(mine -> others.stream().anyMatch(theirs -> !theirs.equals(mine)));
    }

    /// Agreements of the Union bind its member States (Treaty on the Functioning of the European Union, article
    /// 216(2)).
    private Tie party(Instrument instrument, List<String> parties, String jurisdiction) {
        if (parties.contains(jurisdiction)) {
            return new Tie.Party(instrument.citation().inForce());
        }
        return parties.contains(UNION)
                ? membership(UNION, jurisdiction)
                : new Tie.Absent(Standing.NONE, Optional.empty());
    }

    private Tie membership(String organisation, String jurisdiction) {
        @Nullable
        Membership membership = register.world().memberships(jurisdiction).get(organisation);
        return membership != null && membership.full()
                ? new Tie.Member(organisation, membership.provenance())
                : new Tie.Absent(Standing.NONE, Optional.empty());
    }

    private Tie consent(Instrument instrument, String jurisdiction, LocalDate day) {
        Map<String, Participation> rows = register.law().participants(instrument.id());
        @Nullable Participation row = rows.get(jurisdiction);
        if (row == null) {
            return register.law().listed(instrument.id())
                    ? new Tie.Absent(Standing.NONE, lists.computeIfAbsent(instrument.id(), id -> oldest(rows)))
                    : new Tie.Unknown();
        }
        Standing standing = row.on(day);
        return standing == Standing.BOUND
                ? row.acts()
                        .consent()
                        .<Tie>map(consent -> new Tie.Consented(
                                consent.since(),
                                consent.inForce().isPresent(),
                                row.declarations().isPresent(),
                                row.provenance()))
                        .orElseGet(Tie.Unknown::new)
                : new Tie.Absent(standing, Optional.of(row.provenance()));
    }

    /// A list without a row for somebody says so itself: its age is that of its oldest row.
    private static Optional<Provenance> oldest(Map<String, Participation> rows) {
        return rows.values().stream()
                .map(Participation::provenance)
                .min((one, other) -> one.asOf().compareTo(other.asOf()));
    }
}
