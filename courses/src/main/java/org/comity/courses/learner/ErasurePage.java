package org.comity.courses.learner;

import org.comity.platform.web.Page;

/// What erasing means, and the field to confirm it.
///
/// @param certificates how many certificates will not be confirmed any more
/// @param typed what was typed to confirm
/// @param mismatch whether that was not the word
public record ErasurePage(String title, int certificates, String typed, boolean mismatch) implements Page {

    @Override
    public String section() {
        return "me";
    }
}
