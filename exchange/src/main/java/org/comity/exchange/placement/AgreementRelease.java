package org.comity.exchange.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.comity.exchange.consent.Party;
import org.comity.exchange.release.Control;

/// What its two originators, the home office and the host office, say of an agreement. What one of them says binds
/// the others, never itself.
///
/// @param said by the offices that have said something
public record AgreementRelease(Map<Party, Control> said) {

    public AgreementRelease {
        said = Map.copyOf(said);
    }

    /// Whether a party may open the agreement on a day.
    boolean opensTo(Party party, LocalDate day) {
        return said.entrySet().stream()
                .allMatch(each -> each.getKey() == party || each.getValue().lasts(day));
    }

    /// The last day on which a party may open it; empty when there is none.
    Optional<LocalDate> until(Party party) {
        return said.entrySet().stream()
                .filter(each -> each.getKey() != party)
                .flatMap(each -> each.getValue().until().stream())
                .min(Comparator.naturalOrder());
    }

    /// The last day that an office named.
    Optional<LocalDate> namedBy(Party office) {
        return control(office).flatMap(Control::until);
    }

    Optional<Control> control(Party office) {
        return Optional.ofNullable(said.get(office));
    }

    /// Whether it may be passed on: only when both offices allow it.
    boolean passOn() {
        return said.size() == 2 && said.values().stream().allMatch(Control::passOn);
    }
}
