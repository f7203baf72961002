package org.comity.knowledge.readiness;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The stage of a partnership. What decides shifts from politics to law to culture and capacity; the paper gives the
/// order, the figures are ours.
public enum Stage {
    START(Factor.POLITICS, Factor.POLITICS),
    GROWING(Factor.LAW, Factor.LAW),
    MATURE(Factor.CULTURE, Factor.CAPACITY);

    private static final int ALONE = 4;
    private static final int SHARED = 3;
    private static final int OTHER = 2;

    private final Factor leading;
    private final Factor besides;

    Stage(Factor leading, Factor besides) {
        this.leading = leading;
        this.besides = besides;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> of(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }

    /// The weight of a factor in tenths; over the four factors they add up to ten.
    public int weight(Factor factor) {
        if (factor != leading && factor != besides) {
            return OTHER;
        }
        return leading == besides ? ALONE : SHARED;
    }
}
