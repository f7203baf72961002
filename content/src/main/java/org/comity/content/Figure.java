package org.comity.content;

/// A picture of a course version, checked by content.
public final class Figure {

    private final String mediaType;
    private final byte[] content;
    private final String etag;

    /// @param mediaType `image/svg+xml`, `image/png`, `image/jpeg` or `image/webp`
    /// @param etag strong, without quotation marks
    public Figure(String mediaType, byte[] content, String etag) {
        this.mediaType = mediaType;
        this.content = content.clone();
        this.etag = etag;
    }

    public String mediaType() {
        return mediaType;
    }

    /// A copy of the bytes.
    public byte[] content() {
        return content.clone();
    }

    /// Strong entity tag without quotation marks; equal content has equal tags.
    public String etag() {
        return etag;
    }
}
