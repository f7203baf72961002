package org.comity.knowledge.home;

import org.comity.platform.web.Page;

/// The way into the knowledge.
///
/// @param instruments how many there are
/// @param jurisdictions how many there are
public record HomePage(String title, int instruments, int jurisdictions) implements Page {

    @Override
    public String section() {
        return "knowledge";
    }

    @Override
    public boolean indexable() {
        return true;
    }
}
