package org.comity.courses.learner;

import org.comity.platform.web.Page;

/// Said after the erasure, to nobody in particular.
public record ErasedPage(String title) implements Page {}
