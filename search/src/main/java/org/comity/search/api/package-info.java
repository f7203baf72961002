/// Search for programs, with the same power as the pages. Wrong parameters are refused in words instead of passed over,
/// and scores never leave.
@NullMarked
package org.comity.search.api;

import org.jspecify.annotations.NullMarked;
