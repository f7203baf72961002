package org.comity.exchange.matching.mechanism;

/// What it took to get into a place: everybody can see by it that nobody was passed over (Azevedo and Leshno
/// 2016).
public sealed interface Cutoff {

    /// Seats were left: whoever was eligible and wanted it got in.
    record Open() implements Cutoff {}

    /// Nobody got in who did not accept it in an earlier run: all seats were taken before.
    record Closed() implements Cutoff {}

    /// The last officer who got in.
    ///
    /// @param priority hers; who has a smaller one is before her
    /// @param lottery her position; decides among equal priorities
    record Last(int priority, int lottery) implements Cutoff {}

    /// Whether an officer of that priority and position gets in.
    default boolean admits(int priority, int lottery) {
        return switch (this) {
            case Open() -> true;
            case Closed() -> false;
            case Last(int least, int drawn) -> priority < least || (priority == least && lottery <= drawn);
        };
    }
}
