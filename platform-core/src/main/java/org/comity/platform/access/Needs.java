package org.comity.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// This HTTP method needs the permission. Checked before the method runs; the reach is checked by the use case
/// on the
/// record.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /// The name of an [AccessRule].
    String value();
}
