package org.comity.exchange.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that another party did, or that is due, in the API.
///
/// @param what code of the event
/// @param party whose step it was, or is now: `home`, `host`, `officer` or `programme`
/// @param at ISO 8601 in UTC
/// @param text what happened, in the language of the request
/// @param match absent before there was one
/// @param pseudonym of the officer that it is about; empty when it is about an office or a whole round
/// @param path where it leads, relative to the site
public record NoticeView(
        String what,
        String party,
        String at,
        String text,
        UUID round,
        Optional<UUID> match,
        String pseudonym,
        String path) {

    /// @param unread how many there are, of which the newest hundred at most are told
    /// @param asOf ISO 8601 in UTC, when the newest happened; mark them as read until then
    public record NoticeList(List<NoticeView> notices, int unread, String asOf) {}
}
