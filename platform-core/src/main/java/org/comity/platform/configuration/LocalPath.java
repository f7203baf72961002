package org.comity.platform.configuration;

/// Paths of this site that came with a request, to go to afterwards. Anything that a browser could take for another
/// site becomes the start page, so that no link can send people elsewhere through ours.
public final class LocalPath {

    private static final String START = "/";

    private LocalPath() {}

    /// The path itself, or `/` when it is not surely ours.
    public static String of(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(character -> character <= ' ');
        return ours ? path : START;
    }
}
