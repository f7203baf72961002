/// JSON documents read value by value within limits, with faults that carry the JSON path of the value.
@NullMarked
package org.comity.exchange.matching.document;

import org.jspecify.annotations.NullMarked;
