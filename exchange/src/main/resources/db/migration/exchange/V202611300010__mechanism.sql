-- By which mechanism a round is matched. It is part of the published policy and frozen with it by the trigger of the table, which compares whole rows.
-- Rounds that were there before are matched as they were published: balanced.
ALTER TABLE exchange.round
    ADD COLUMN mechanism text NOT NULL DEFAULT 'balanced' CHECK (mechanism IN ('balanced', 'deferred-acceptance', '2s-ttc', 'swaps')),
    ADD COLUMN ways integer CHECK (ways IN (2, 3)),
    ADD COLUMN swap_order text CHECK (swap_order IN ('robust', 'placements')),
    ADD CONSTRAINT round_swaps CHECK ((mechanism = 'swaps') = (ways IS NOT NULL) AND (mechanism = 'swaps') = (swap_order IS NOT NULL));
ALTER TABLE exchange.round ALTER COLUMN mechanism DROP DEFAULT;
