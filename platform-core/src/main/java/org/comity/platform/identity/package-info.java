/// Who is there: the Keycloak adapter. OpenID Connect login with PKCE, server-side sessions that survive a restart,
/// Bearer tokens, one-step
/// logout. Decides nothing about what a person may do; that is `access`.
@NullMarked
package org.comity.platform.identity;

import org.jspecify.annotations.NullMarked;
