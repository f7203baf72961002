package org.comity.exchange.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comity.exchange.profile.RankBand;

/// How much of a profile can be told without a name before it singles somebody out: what is told must be true
/// of at least [#LEAST] nominated officers of the round (k-anonymity, Sweeney 2002, "k-anonymity: a model for
/// protecting privacy"). What is told becomes coarser until it is.
public final class Anonymity {

    /// How many officers must share what is told.
    public static final int LEAST = 3;

    private Anonymity() {}

    /// What of an officer might single her out.
    public record Traits(String jurisdiction, RankBand rank, Set<String> specialisms) {
        public Traits {
            specialisms = Set.copyOf(specialisms);
        }
    }

    /// What can be told of her.
    ///
    /// @param jurisdiction empty when it is kept back
    /// @param rank the code of a band, or `lower` and `upper` for two bands together; empty when it is kept back
    /// @param specialisms none when they are kept back
    /// @param coarsened whether anything was left out or made wider
    public record Told(
            Optional<String> jurisdiction, Optional<String> rank, List<String> specialisms, boolean coarsened) {
        public Told {
            specialisms = List.copyOf(specialisms);
        }

        /// Whether all of it would be true of somebody else.
        public boolean trueOf(Traits other) {
            return jurisdiction
                            .filter(told -> !told.equals(other.jurisdiction()))
                            .isEmpty()
                    && rank.filter(told -> !told.equals(other.rank().code()) && !told.equals(wide(other.rank())))
                            .isEmpty()
                    && (specialisms.isEmpty() || Set.copyOf(specialisms).equals(other.specialisms()));
        }
    }

    /// The finest of four steps that enough officers share.
    ///
    /// @param all traits of every nominated officer of the round, hers among them
    public static Told told(Traits hers, List<Traits> all) {
        if (shared(hers, all, Function.identity())) {
            return new Told(
                    Optional.of(hers.jurisdiction()),
                    Optional.of(hers.rank().code()),
                    hers.specialisms().stream().sorted().toList(),
                    false);
        }
        if (shared(hers, all, each -> each.jurisdiction() + " " + wide(each.rank()))) {
            return new Told(Optional.of(hers.jurisdiction()), Optional.of(wide(hers.rank())), List.of(), true);
        }
        if (shared(hers, all, each -> wide(each.rank()))) {
            return new Told(Optional.empty(), Optional.of(wide(hers.rank())), List.of(), true);
        }
        return new Told(Optional.empty(), Optional.empty(), List.of(), true);
    }

    private static <T> boolean shared(Traits hers, List<Traits> all, Function<Traits, T> seen) {
        return all.stream()
                        .filter(each -> seen.apply(each).equals(seen.apply(hers)))
                        .count()
                >= LEAST;
    }

    private static String wide(RankBand rank) {
        return switch (rank) {
            case OPERATIONAL, SUPERVISORY -> "lower";
            case MIDDLE, SENIOR -> "upper";
        };
    }
}
