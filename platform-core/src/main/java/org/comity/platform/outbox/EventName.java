package org.comity.platform.outbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name under which an event is stored: the module and what happened, e.g. `content.version-published`.
/// It stays when the class moves or is renamed, because events outlive an upgrade of the server.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /// Small letters, digits and hyphens after `module.`.
    String value();
}
