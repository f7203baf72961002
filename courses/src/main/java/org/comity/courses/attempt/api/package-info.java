/// Being examined by API: the same as the pages, as JSON. Knows no page; decides nothing.
@NullMarked
package org.comity.courses.attempt.api;

import org.jspecify.annotations.NullMarked;
