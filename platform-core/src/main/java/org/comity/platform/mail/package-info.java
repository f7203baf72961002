/// Sending mail: a letter in one language to one address. What is said in it and to whom is a matter of the
/// modules. Nothing of a letter and no address goes into a log.
@NullMarked
package org.comity.platform.mail;

import org.jspecify.annotations.NullMarked;
