package org.comity.platform.web;

import java.util.List;

/// The entries that a module puts into the main menu.
public interface MenuEntries {
    List<MenuEntry> menuEntries();
}
