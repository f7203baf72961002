/// What may be typed into the search field besides plain words: phrases, exclusions, fields and dates, as
/// docs/search.md describes them. It takes every text: what cannot be used is sought as words or named as
/// ignored, never refused.
@NullMarked
package org.comity.search.query;

import org.jspecify.annotations.NullMarked;
