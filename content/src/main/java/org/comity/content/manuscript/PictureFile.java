package org.comity.content.manuscript;

import org.comity.content.figure.Picture;

/// A checked picture with its bytes.
public final class PictureFile {

    private final Picture picture;
    private final byte[] content;

    public PictureFile(Picture picture, byte[] content) {
        this.picture = picture;
        this.content = content.clone();
    }

    public Picture picture() {
        return picture;
    }

    /// A copy of the bytes.
    public byte[] content() {
        return content.clone();
    }
}
