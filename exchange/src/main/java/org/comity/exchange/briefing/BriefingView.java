package org.comity.exchange.briefing;

import org.comity.exchange.placement.PlacementView;
import org.comity.knowledge.Briefing;

/// A briefing as its parties see it, on pages and by API.
///
/// @param placement who goes where, and what she may do there
/// @param known what is known for the stay
public record BriefingView(PlacementView placement, Briefing known) {}
