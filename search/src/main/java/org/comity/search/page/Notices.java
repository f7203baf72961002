package org.comity.search.page;

import java.util.List;
import java.util.Optional;

/// How the question was taken, and what one can do about it.
///
/// @param senses words that were sought in other languages too
/// @param refused senses that the reader switched off
/// @param bridge the switch for other languages as a whole
/// @param correction what may have been meant
/// @param ignored texts that say what could not be used, and why
/// @param loosened whether only some of the words were found together
/// @param renewed whether the first page's snapshot is gone
public record Notices(
        List<Sense> senses,
        List<Sense> refused,
        Bridge bridge,
        Optional<Correction> correction,
        List<String> ignored,
        boolean loosened,
        boolean renewed) {

    /// As many senses as are looked through at a glance; the others are folded away.
    private static final int GLANCE = 8;

    /// A word and what it was understood as.
    ///
    /// @param address of the results without the sense, or, when it is refused, with it
    public record Sense(String word, String language, String meaning, String meaningLanguage, String address) {}

    /// Whether other languages are searched, and the address of the results with the switch turned.
    public record Bridge(boolean on, String address) {}

    public record Correction(String text, String address) {}

    public List<Sense> firstSenses() {
        return senses.subList(0, Math.min(GLANCE, senses.size()));
    }

    public List<Sense> otherSenses() {
        return senses.subList(Math.min(GLANCE, senses.size()), senses.size());
    }

    /// Whether a line about other languages has anything to say.
    public boolean crossing() {
        return !senses.isEmpty() || !refused.isEmpty() || !bridge.on();
    }
}
