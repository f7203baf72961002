/// News of exchanges: what the other parties did since the reader last marked them as read. Nothing is kept
/// but that moment; what happened is read from where it is kept anyway, and told in the reader's language.
@NullMarked
package org.comity.exchange.notice;

import org.jspecify.annotations.NullMarked;
