package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Instrument.Rules;
import org.comity.knowledge.Measure;

/// What two jurisdictions can do together, as far as the library knows.
///
/// @param frame what was asked
/// @param bases instruments that bind both and carry the measure, the more specific first
/// @param missing instruments that would carry it but do not bind both
/// @param unknown instruments whose participants the library does not know
/// @param circumstances what the two have in common and what lies between them
/// @param oldest the date of the oldest fact that the answer rests on
public record Answer(
        Frame frame,
        List<Basis> bases,
        List<Basis> missing,
        List<Instrument> unknown,
        Circumstances circumstances,
        Optional<AsOf> oldest) {

    /// What was asked, and for which day.
    public record Frame(Question question, Measure measure, LocalDate day) {}

    /// An instrument that carries the measure.
    ///
    /// @param fit how it fits the type of crime
    /// @param articles that carry the measure
    public record Basis(
            Instrument instrument, Tie requesting, Tie requested, Fit fit, List<String> articles, Rules rules) {

        public Basis {
            articles = List.copyOf(articles);
        }

        public boolean specific() {
            return fit.specific();
        }

        boolean general() {
            return fit.general();
        }

        public boolean binds() {
            return requesting.bound() && requested.bound();
        }

        /// Whether nobody knows if it binds both.
        boolean open() {
            boolean someUnknown = requesting instanceof Tie.Unknown || requested instanceof Tie.Unknown;
            return someUnknown && !(requesting instanceof Tie.Absent) && !(requested instanceof Tie.Absent);
        }
    }

    /// How an instrument fits the type of crime that was asked for.
    ///
    /// @param specific whether it deals with that type itself
    /// @param general whether it applies to offences in general
    public record Fit(boolean specific, boolean general) {}

    /// What the two have in common and what lies between them.
    ///
    /// @param commonLanguages official languages of both, BCP 47
    /// @param languages official languages of the requested jurisdiction
    /// @param organisations that both are members of
    /// @param obstacles that apply, of the seven of the founding paper
    public record Circumstances(
            List<String> commonLanguages,
            List<String> languages,
            List<String> organisations,
            List<Obstacle> obstacles) {

        public Circumstances {
            commonLanguages = List.copyOf(commonLanguages);
            languages = List.copyOf(languages);
            organisations = List.copyOf(organisations);
            obstacles = List.copyOf(obstacles);
        }
    }

    /// The seven obstacles to cooperation (Albanese 2011; Rothe and Friedrichs 2015), of which an answer names those
    /// that the facts point to.
    public enum Obstacle {
        POLITICS,
        LEGAL_TRADITIONS,
        EVIDENCE_ABROAD,
        LANGUAGE_AND_CULTURE,
        UNEQUAL_MEANS,
        TRUST,
        COST;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Answer {
        bases = List.copyOf(bases);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }
}
