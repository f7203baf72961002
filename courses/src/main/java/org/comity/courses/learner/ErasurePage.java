package org.comity.courses.learner;

import java.util.List;
import org.comity.platform.web.Page;

/// What erasing means, and the field to confirm it.
///
/// @param certificates how many certificates will not be confirmed any more
/// @param also keys of the texts that say what else is erased
/// @param typed what was typed to confirm
/// @param mismatch whether that was not the word
public record ErasurePage(String title, int certificates, List<String> also, String typed, boolean mismatch)
        implements Page {

    @Override
    public String section() {
        return "me";
    }
}
