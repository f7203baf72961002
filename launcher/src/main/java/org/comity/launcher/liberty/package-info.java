/// Open Liberty on this machine with the web application in it. Does not know what the application does, only when it
/// answers.
@NullMarked
package org.comity.launcher.liberty;

import org.jspecify.annotations.NullMarked;
