package org.comity.knowledge.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.knowledge.AsOf;
import org.comity.knowledge.Instrument;
import org.comity.knowledge.Provenance;
import org.comity.knowledge.cooperation.Answer.Basis;

/// An answer as programs read it.
///
/// @param bases instruments that bind both and carry the measure, the more specific first
/// @param missing instruments that carry it but do not bind both
/// @param unknown ids of instruments whose participants the library does not know
/// @param oldest the date of the oldest fact that the answer rests on
public record AnswerView(
        Asked asked,
        List<BasisView> bases,
        List<BasisView> missing,
        List<String> unknown,
        Between between,
        Optional<String> oldest) {

    /// What was asked.
    public record Asked(
            String requesting,
            String requested,
            String measure,
            String channel,
            Optional<String> crime,
            LocalDate day) {}

    /// What lies between the two.
    ///
    /// @param commonLanguages official languages of both, BCP 47
    /// @param obstacles that the facts point to, of the seven of the founding paper
    public record Between(
            List<String> commonLanguages, List<String> languages, List<String> organisations, List<String> obstacles) {}

    /// An instrument.
    ///
    /// @param articles that carry the measure
    public record BasisView(
            String instrument,
            Map<String, String> titles,
            TieView requesting,
            TieView requested,
            List<String> articles,
            RulesView rules) {}

    /// The rules for a request.
    ///
    /// @param articles by what they rule
    /// @param contents what a request must contain
    public record RulesView(Map<String, String> articles, List<String> contents) {}

    /// How a jurisdiction stands to the instrument.
    ///
    /// @param state `consented`, `party`, `member`, `signed`, `withdrawn`, `none` or `unknown`
    public record TieView(String state, Optional<LocalDate> since, Optional<String> source, Optional<String> asOf) {

        static TieView of(Tie tie) {
            Optional<Provenance> provenance = tie.source();
            return new TieView(
                    state(tie),
                    since(tie),
                    provenance.map(Provenance::source),
                    provenance.map(Provenance::asOf).map(AsOf::iso));
        }

        private static String state(Tie tie) {
            return switch (tie) {
                case Tie.Consented consented -> "consented";
                case Tie.Party party -> "party";
                case Tie.Member member -> "member";
                case Tie.Absent absent -> absent.standing().name().toLowerCase(java.util.Locale.ROOT);
                case Tie.Unknown unknown -> "unknown";
            };
        }

        private static Optional<LocalDate> since(Tie tie) {
            return switch (tie) {
                case Tie.Consented consented -> Optional.of(consented.since());
                case Tie.Party party -> party.since();
                case Tie.Member member -> Optional.empty();
                case Tie.Absent absent -> Optional.empty();
                case Tie.Unknown unknown -> Optional.empty();
            };
        }
    }

    static AnswerView of(Answer answer) {
        Question question = answer.frame().question();
        return new AnswerView(
                new Asked(
                        question.requesting(),
                        question.requested(),
                        question.measure(),
                        answer.frame().measure().channel().code(),
                        question.crime(),
                        answer.frame().day()),
                answer.bases().stream().map(AnswerView::view).toList(),
                answer.missing().stream().map(AnswerView::view).toList(),
                answer.unknown().stream().map(Instrument::id).toList(),
                new Between(
                        answer.circumstances().commonLanguages(),
                        answer.circumstances().languages(),
                        answer.circumstances().organisations(),
                        answer.circumstances().obstacles().stream()
                                .map(Answer.Obstacle::code)
                                .toList()),
                answer.oldest().map(AsOf::iso));
    }

    private static BasisView view(Basis basis) {
        return new BasisView(
                basis.instrument().id(),
                basis.instrument().titles(),
                TieView.of(basis.requesting()),
                TieView.of(basis.requested()),
                basis.articles(),
                new RulesView(basis.rules().articles(), basis.rules().contents()));
    }
}
