package org.comity.platform.web;

import java.net.URI;
import org.comity.platform.configuration.LocalPath;

/// Addresses of this site from paths that came with a request. Anything that could lead elsewhere becomes the start
/// page, so that no link can
/// send people to another site through ours.
public final class LocalAddress {

    private LocalAddress() {}

    public static URI of(URI base, String path) {
        try {
            return URI.create(base + LocalPath.of(path));
        } catch (IllegalArgumentException malformed) {
            return URI.create(base + "/");
        }
    }
}
