package org.comity.knowledge.crime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a case is transnational, and whether the United Nations Convention against Transnational Organized Crime
/// applies to it (articles 2, 3, 5, 6, 8 and 23). An open answer stays open: nothing is taken for granted.
public final class TransnationalCheck {

    private TransnationalCheck() {}

    /// The four ways in which an offence is transnational: article 3(2)(a) to (d).
    public enum Limb {
        SEVERAL_STATES,
        PREPARATION,
        GROUP,
        EFFECTS;

        /// The letter of the paragraph.
        public String letter() {
            return switch (this) {
                case SEVERAL_STATES -> "a";
                case PREPARATION -> "b";
                case GROUP -> "c";
                case EFFECTS -> "d";
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What kind of offence it is: article 3(1)(a) and (b).
    public enum Offence {
        PARTICIPATION("5"),
        LAUNDERING("6"),
        CORRUPTION("8"),
        OBSTRUCTION("23"),
        SERIOUS("2"),
        OTHER("3"),
        UNKNOWN("3");

        private final String article;

        Offence(String article) {
            this.article = article;
        }

        public String article() {
            return article;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Offence of(String code) {
            return Stream.of(values())
                    .filter(offence -> offence.code().equals(code))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        Verdict covered() {
            return switch (this) {
                case OTHER -> Verdict.NO;
                case UNKNOWN -> Verdict.OPEN;
                default -> Verdict.YES;
            };
        }
    }

    /// What can be said.
    public enum Verdict {
        YES,
        NO,
        OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Verdict of(String code) {
            return Stream.of(values())
                    .filter(verdict -> verdict.code().equals(code))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /// The answer.
    ///
    /// @param transnational in the sense of article 3(2)
    /// @param because the limbs that make it transnational
    /// @param applies whether the Convention applies under article 3(1)
    public record Answer(Verdict transnational, List<Limb> because, Verdict applies) {
        public Answer {
            because = List.copyOf(because);
        }
    }

    /// Answers from what is known of a case.
    ///
    /// @param limbs what is known of each limb; one that is missing is open
    /// @param group whether an organized criminal group of article 2(a) is involved
    public static Answer answer(Map<Limb, Verdict> limbs, Offence offence, Verdict group) {
        List<Limb> because = Stream.of(Limb.values())
                .filter(limb -> limbs.get(limb) == Verdict.YES)
                .toList();
        boolean none = Stream.of(Limb.values()).allMatch(limb -> limbs.get(limb) == Verdict.NO);
        Verdict transnational = !because.isEmpty() ? Verdict.YES : none ? Verdict.NO : Verdict.OPEN;
        // A group that is active in more than one State is a group.
        Verdict involved = because.contains(Limb.GROUP) ? Verdict.YES : group;
        return new Answer(transnational, because, all(transnational, offence.covered(), involved));
    }

    private static Verdict all(Verdict... verdicts) {
        Optional<Verdict> no =
                Stream.of(verdicts).filter(verdict -> verdict == Verdict.NO).findFirst();
        return no.orElseGet(
                () -> Stream.of(verdicts).allMatch(verdict -> verdict == Verdict.YES) ? Verdict.YES : Verdict.OPEN);
    }
}
