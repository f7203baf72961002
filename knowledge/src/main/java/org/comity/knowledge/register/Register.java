package org.comity.knowledge.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.Fact;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Provisions;
import org.comity.knowledge.Jurisdiction;
import org.comity.knowledge.Measure;
import org.comity.knowledge.Membership;
import org.comity.knowledge.Participation;
import org.comity.knowledge.Source;

/// What was known at one moment, without the texts. Immutable.
///
/// @param revision grows with every change
/// @param law instruments, their provisions, who takes part in them
/// @param world jurisdictions and what is known of them
/// @param sources by id
public record Register(long revision, Law law, World world, Map<String, Source> sources) {

    /// The instruments and all about them.
    ///
    /// @param instruments by id, in the order of the library
    /// @param provisions by instrument
    /// @param measures in their order
    /// @param participations by instrument and participant
    /// @param headings of articles by instrument, label and language
    public record Law(
            Map<String, Instrument> instruments,
            Map<String, Provisions> provisions,
            List<Measure> measures,
            Map<String, Map<String, Participation>> participations,
            Map<String, Map<String, Map<String, String>>> headings) {

        /// With fewer rows it is no list but single notes, as from one State's own compilation of law.
        private static final int LIST = 10;

        public Provisions provisionsOf(String instrument) {
            return provisions.getOrDefault(instrument, Provisions.NONE);
        }

        /// Whether there is a list of participants, so that a missing row says something.
        public boolean listed(String instrument) {
            return participants(instrument).size() >= LIST;
        }

        /// Who takes part in an instrument, as far as rows exist.
        public Map<String, Participation> participants(String instrument) {
            return participations.getOrDefault(instrument, Map.of());
        }

        /// The headings of an article by language; empty if there are none. A paragraph behind the label is ignored.
        public Map<String, String> headings(String instrument, String article) {
            return headings.getOrDefault(instrument, Map.of()).getOrDefault(article.replaceAll("\\(.*", ""), Map.of());
        }
    }

    /// The jurisdictions and what is known of them.
    ///
    /// @param jurisdictions by code
    /// @param facts by jurisdiction, in the order of their fields
    /// @param memberships by jurisdiction and organisation
    /// @param places circles on the map by jurisdiction
    public record World(
            Map<String, Jurisdiction> jurisdictions,
            Map<String, List<Fact>> facts,
            Map<String, Map<String, Membership>> memberships,
            Map<String, Place> places) {

        public List<Fact> facts(String jurisdiction) {
            return facts.getOrDefault(jurisdiction, List.of());
        }

        /// The facts of one field.
        public List<Fact> facts(String jurisdiction, String field) {
            return facts(jurisdiction).stream()
                    .filter(fact -> fact.field().equals(field))
                    .toList();
        }

        public Map<String, Membership> memberships(String jurisdiction) {
            return memberships.getOrDefault(jurisdiction, Map.of());
        }
    }

    /// A circle in a picture of 1000 by 500.
    public record Place(double x, double y, double r) {}

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(law.instruments().get(id));
    }

    public Optional<Jurisdiction> jurisdiction(String code) {
        return Optional.ofNullable(world.jurisdictions().get(code));
    }

    /// How a source is to be cited; its id if it is not known.
    public String citation(String source) {
        return Optional.ofNullable(sources.get(source)).map(Source::title).orElse(source);
    }
}
