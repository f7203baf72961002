package org.comity.content.figure;

/// What a checked picture is.
///
/// @param width in CSS pixels, at least 1
/// @param height in CSS pixels, at least 1
public record Picture(String mediaType, int width, int height) {

    /// The largest width and height.
    public static final int LARGEST = 8000;

    boolean fits() {
        return width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
    }
}
