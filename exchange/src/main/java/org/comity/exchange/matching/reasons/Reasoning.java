package org.comity.exchange.matching.reasons;

/// Says why officers of a matched round are where they are, whatever mechanism matched it. Officers and places are
/// indexes of the instance.
public sealed interface Reasoning permits Explaining, Retracing {

    /// Why an officer does not have a place.
    Reason whyNot(int officer, int place);

    /// What it took to get into a place.
    Seating seating(int place);

    /// An officer's position in the lottery, the first is 1.
    int drew(int officer);
}
