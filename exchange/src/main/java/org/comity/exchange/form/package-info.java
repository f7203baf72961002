/// Reading what was sent in a form or as JSON, and showing it again with its faults at their fields. Knows no
/// feature.
@NullMarked
package org.comity.exchange.form;

import org.jspecify.annotations.NullMarked;
