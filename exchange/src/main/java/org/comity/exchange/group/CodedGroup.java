package org.comity.exchange.group;

import java.util.List;
import org.comity.exchange.matching.instance.Group.Otherwise;

/// A group as a round is matched with it.
///
/// @param codes of its nominated officers, in their order; there may be one only, which is no group
public record CodedGroup(List<String> codes, Otherwise otherwise) {

    public CodedGroup {
        codes = List.copyOf(codes);
    }
}
