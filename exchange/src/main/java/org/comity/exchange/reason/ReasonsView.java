package org.comity.exchange.reason;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.exchange.place.PlaceRef;

/// What an announced round decided about an officer and why, in codes and in the reader's words.
///
/// @param place that the round found for her
/// @param choices what she ranked, the dearest first
/// @param mechanism by which the round is matched
/// @param smallestChange that would have placed her; absent when she has a place, when no change of hers that
///     opens one place was found to, and when the files are gone
/// @param sought how far the smallest change was looked for: among all changes that open one place, weighed by the
///     prices of the certificate (`proven`) or tried (`all`); among `some`, the smallest ones; or `none`, because
///     she has a place or the round is too large
/// @param lottery position of this application, the first is 1; absent when the files are gone
/// @param kept whether the files of the round are still there; without them only the rules of places are told
/// @param again when the round was matched again, if that decided about her; ISO 8601 in UTC
/// @param group what became of the group that she was in: `together`, `apart` (each took part for herself) or `out`
///     (nobody of it went); absent when she was in none, and when the files are gone
public record ReasonsView(
        UUID round,
        String pseudonym,
        Optional<PlaceRef> place,
        List<ChoiceView> choices,
        String mechanism,
        Optional<ChangeView> smallestChange,
        String sought,
        Optional<Integer> lottery,
        boolean kept,
        Optional<String> again,
        Optional<String> group) {

    /// @param rank from 1, the dearest
    /// @param verdict `has`, `excluded`, `not-offered`, `closed`, `group` (she goes with her group) or `unknown`;
    ///     of balanced rounds also `out-of-reach`, `alike` and `outweighed`; of others `agreed`, `dearer`,
    ///     `cut-off`, `nobody-back`, `taken`, `no-seats-at-home` and `no-exchange`
    /// @param tier the first that would have been worse with her there, for `outweighed`
    /// @param cutoff what it took to get in; absent when the place was not offered and when the files are gone
    /// @param met numbers of the criteria of the host that this application meets, the first is 1; absent when the
    ///     host prefers nobody, when that did not count, and when the files are gone
    /// @param says why, in the reader's language; for `excluded` one text for each rule
    public record ChoiceView(
            PlaceRef place,
            int rank,
            String verdict,
            Optional<String> tier,
            Optional<CutoffView> cutoff,
            Optional<List<Integer>> met,
            List<String> says) {
        public ChoiceView {
            says = List.copyOf(says);
        }
    }

    /// @param taken of the capacity
    /// @param last position in the lottery of who got in last; absent while seats are left, and where exchanges
    ///     decide
    /// @param lastMet which criteria of the host the officer meets who got in last; absent as `last`, and where
    ///     the host prefers nobody or that did not count
    /// @param tier by which one seat more would have made the round better; absent when by none
    /// @param says the same in the reader's language
    public record CutoffView(
            int capacity,
            int taken,
            Optional<Integer> last,
            Optional<LastMetView> lastMet,
            Optional<String> tier,
            List<String> says) {
        public CutoffView {
            says = List.copyOf(says);
        }
    }

    /// @param criteria numbers of those that are met, the first is 1
    /// @param told how many of the first criteria that is about; the later ones are kept back, because fewer
    ///     than three officers who ranked the place share what is met of them
    public record LastMetView(List<Integer> criteria, int told) {
        public LastMetView {
            criteria = List.copyOf(criteria);
        }
    }

    /// @param place that it opens
    /// @param size levels of a language or of clearance, weeks, and one for everything else, together
    /// @param tier by which the round would have been better; of balanced rounds alone
    /// @param says each change that is needed, in the reader's language
    public record ChangeView(PlaceRef place, int size, Optional<String> tier, List<String> says) {
        public ChangeView {
            says = List.copyOf(says);
        }
    }

    public ReasonsView {
        choices = List.copyOf(choices);
    }
}
