/// Files for calendars as RFC 5545 (iCalendar) has them. Knows no exchange.
@NullMarked
package org.comity.exchange.stay.calendar;

import org.jspecify.annotations.NullMarked;
